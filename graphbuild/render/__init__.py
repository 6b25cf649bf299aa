"""The interactive page: one HTML file that shows the graph, the story and the evidence, and needs no network."""

from graphbuild.render.page import page, write_page
from graphbuild.render.shown import Shown

__all__ = ["Shown", "page", "write_page"]
