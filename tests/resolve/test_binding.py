"""What a pronoun cannot mean, by where it stands in its sentence."""

import pytest

from graphbuild.extract import extract
from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.resolve import resolve


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Kim and Lee ran Acme. After meeting the workers, they closed it.", "they", ["Kim", "Lee"]),
        ("Leeds beat Chelsea. By playing teams such as Ajax, they grew rich.", "they", ["Leeds"]),
        ("The men met. To help the rebels, they sold arms.", "they", ["men"]),
        ("Acme bought Brann. The main reason was its profit.", "its", ["Acme"]),
        ("Kim left Peru. Describing himself as a poet, he moved to Chile.", "he", ["Kim"]),
    ],
)
def test_what_it_means_beside_what_it_cannot(text: str, pronoun: str, meant: list[str], parser: Parser) -> None:
    document = resolve(extract(next(iter(parser.parse([Source("story", text, "0" * 64, "story.txt")])))))
    labels = {entity.key: entity.label for entity in document.entities}
    (mention,) = (m for m in document.mentions if m.text.lower() == pronoun)
    assert [labels[key] for key in document.referents.get(mention, ())] == meant
