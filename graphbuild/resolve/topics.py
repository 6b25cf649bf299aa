"""What the whole text is about: what its heading names and its first sentence begins with."""

from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse, Referent


def topic_of(discourse: Discourse, mention: Mention) -> Referent | None:
    """The named subject of the first sentence, where the heading before it names it too; None before it is named."""
    sentences = discourse.document.sentences
    first = next((s.index for s in sentences if not s.heading and s.index in discourse.meant_in), mention.sentence)
    begins = [m for m in discourse.meant_in.get(first, ()) if (m.form, m.role) == ("name", "subject")]
    topic = discourse.one(begins[0]) if begins and first < mention.sentence else None
    headings = {s.index for s in sentences if s.heading and s.index < first}
    told = topic is not None and (not headings or any(m.sentence in headings for m in topic.mentions))
    return topic if told else None
