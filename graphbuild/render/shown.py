"""The page inside a notebook."""

from __future__ import annotations

import html
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that shows itself at the end of a notebook's cell."""

    page: str = field(repr=False)
    height: int
    """Pixels."""

    def _repr_html_(self) -> str:
        """A frame of an origin of its own: the script runs and saves files, and reaches nothing of the notebook.

        >>> Shown("<p>", 300)._repr_html_().partition(" sandbox")[0]
        '<div><iframe srcdoc="&lt;p&gt;"'
        """
        frame = 'sandbox="allow-scripts allow-downloads" allow="clipboard-write" title="The graph and its story"'
        style = f"width: 100%; height: {self.height}px; border: 0"
        return f'<div><iframe srcdoc="{html.escape(self.page)}" {frame} style="{style}"></iframe></div>'
