"""The interactive page: one HTML file that shows the graph, the story and the evidence, and needs no network."""

from graphbuild.render.page import write_page

__all__ = ["write_page"]
