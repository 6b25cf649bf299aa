"""Where a text says when it was issued, and where it only seems to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.dates import iso_date
from graphbuild.read.dateline import issued

SAID = {
    "KYIV, April 30, 2025 (AFP) — Kim sold the ferry.": "2025-04-30",
    "NEW YORK, Apr. 3, 2024 (Lake News) - Kim sold the ferry.": "2024-04-03",
    "Taipei, Taiwan, 30 April 2025 — “We sold it,” Kim said.": "2025-04-30",
    "Ferry sold\n\nFriday, May 8, 2009\n\nKim sold the ferry.": "2009-05-08",
    "Ferry sold\n\nFriday, May 8, 2009 Kim sold the ferry.": "2009-05-08",
    "# Ferry sold\nPublished 30 April 2025\nKim sold the ferry.": "2025-04-30",
    "Published on: 30 April 2025 at 10:30 GMT | Last updated: 2 May 2025\nKim sold the ferry.": "2025-04-30",
    "POSTED APRIL 30, 2025 04:30 PM ET\nKim sold the ferry.": "2025-04-30",
    "By Ada Quill, 30 April 2025\nKim sold the ferry.": "2025-04-30",
    "Ada Quill | 30 April 2025 | 10:30 GMT\nKim sold the ferry.": "2025-04-30",
    "KYIV, 30 April 2025\nKim sold the ferry.": "2025-04-30",
    "2025-04-30\nKim sold the ferry.": "2025-04-30",
    "30/04/2025\nKim sold the ferry.": "2025-04-30",
    "30 April 2025\n\nOSLO, April 30, 2025 — Kim sold the ferry.": "2025-04-30",
}
OPEN = (
    "Kim sold the ferry.\n\n30 April 2025",
    "On 30 April 2025 Kim sold the ferry.",
    "30 April 2025 was a fine day.",
    "Monday, March 5, 2007 was a fine day.",
    "The treaty of 9 May 1945\nIt was signed.",
    "Treaty, 9 May 1945\nIt was signed.",
    "Last updated 30 April 2025\nKim sold the ferry.",
    "OSLO, April 30 — Kim sold the ferry.",
    "April 2025\nKim sold the ferry.",
    "04/05/2025\nKim sold the ferry.",
    "Ada Quill (Ada Maria Quill, May 2, 1872 – November 23, 1896) sold ferries.",
    "Ada Quill, May 2, 1872 – November 23, 1896\nShe sold ferries.",
    "31 April 2025\nKim sold the ferry.",
    "Thursday, April 30, 2025\nKim sold the ferry.",
    "30 April 2025\n\nOSLO, May 2, 2025 — Kim sold the ferry.",
    "By Ada Quill, 30 April 2025\nPublished 2 May 2025\nKim sold the ferry.",
    "\n".join(["A heading"] * 20 + ["30 April 2025", "Kim sold the ferry."]),
    "",
)


@pytest.mark.parametrize("text", SAID)
def test_a_full_date_on_a_line_or_dateline_at_the_top_is_the_day_of_the_text(text: str) -> None:
    assert issued(text) == SAID[text]


@pytest.mark.parametrize("text", OPEN)
def test_a_date_that_may_be_of_something_else_is_not(text: str) -> None:
    assert issued(text) is None


@given(st.text(alphabet="Ab1 2,.-—:/|\n(“By on April30 2025Published", max_size=200))
def test_what_is_found_is_a_day_of_the_calendar(text: str) -> None:
    found = issued(text)
    assert found is None or iso_date(found)
