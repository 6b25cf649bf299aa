"""Systematic misparses of the model, each mended by a named repair.

A repair takes the tokens of one sentence and yields those that it changes, with other labels, heads or tags. Its
docstring has `yes:` examples, sentences that the model parses wrongly and the repair changes.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from graphbuild.model import Sentence, Token
from graphbuild.parse.repairs.arcs import Tokens, is_tree, with_changes
from graphbuild.parse.repairs.clauses import (
    clause_after_colon,
    clause_after_it_is,
    clause_after_rather_than,
    clause_of_time_taken_for_main,
    clause_with_whose_taken_for_main,
    clause_without_auxiliary,
    doer_of_the_object,
    name_given_by_calling,
    name_taken_for_second_subject,
    participle_after_its_noun,
    participle_beside_its_noun,
    participle_of_the_deed,
    participle_taken_for_clause,
    preposition_taken_for_conjunction,
    second_subject_taken_for_another,
    time_after_a_state,
    verb_of_headline,
)
from graphbuild.parse.repairs.forms import got_that_means_have, lemma_of_rates, present_joined_to_infinitive
from graphbuild.parse.repairs.lists import (
    bodies_before_their_kind,
    clause_without_its_verb,
    dozen_before_its_noun,
    list_taken_for_apposition,
    noun_joined_as_verb,
    participle_in_a_list,
    rather_than_before_a_noun,
    verb_joined_as_noun,
)
from graphbuild.parse.repairs.names import (
    bodies_of_one_kind,
    description_before_name,
    description_of_whose_body,
    first_word_of_title,
    force_named_after_its_place,
    hyphenated_title,
    name_after_the_place_of_its_role,
    name_beside_its_role,
    name_inside_title,
    name_of_whose_body,
    name_with_ampersand,
    person_after_his_field,
    role_before_the_next_name,
    title_tagged_as_name,
)
from graphbuild.parse.repairs.nouns import (
    apposition_taken_for_attribute,
    clause_of_a_noun_taken_for_relative,
    clause_of_a_noun_taken_for_sentence,
    clause_taken_for_apposition,
    coordinated_possessor,
    description_taken_for_time,
    doer_of_a_prospect,
    double_object,
    each_other_before_time,
    kinds_of_one_event,
    neither_taken_for_conjunction,
    noun_tagged_as_verb,
    per_cent,
    possessor_taken_for_conjunct,
    preposition_of_its_noun,
    preposition_without_object,
    range_of_numbers,
    up_to_taken_for_particle,
)
from graphbuild.parse.repairs.objects import (
    deed_of_the_guilty,
    from_one_sum_to_another,
    gerund_taken_for_noun,
    participle_of_what_stands_before,
    subject_before_its_verb,
    what_somebody_is_told_of,
    where_it_is_taken,
)
from graphbuild.parse.repairs.places import (
    place_described_taken_for_subject,
    place_of_the_place_before,
    place_of_the_signing,
    place_taken_for_subject,
)
from graphbuild.parse.repairs.speech import (
    participle_of_the_speaker,
    reporting_clause_at_the_end,
    reporting_clause_inside,
    second_thing_said,
    speaker_after_says,
    speakers_taken_for_list,
    speech_of_what_cannot_speak,
)
from graphbuild.parse.repairs.verbs import (
    clause_taken_for_conjunct,
    deed_of_the_accused,
    finite_verb_joined_to_infinitive,
    noun_instead_of_main_verb,
    object_taken_for_subject,
    participle_after_comma,
    participle_after_found,
    participle_taken_for_main_verb,
    participle_taken_for_past_tense,
    particle_taken_for_adjective,
    past_tense_joined_to_passive,
    past_tense_joined_to_pluperfect,
    past_tense_of_unchanging_verb,
    past_tense_taken_for_participle,
    shares_of_headline,
    subject_after_verb,
)

Repair = Callable[[Tokens], Iterator[Token]]


def repaired(sentence: Sentence, *, without: str = "") -> Sentence:
    """The sentence with every repair applied that fits it, save the one named `without`; their names are kept."""
    tokens, names = sentence.tokens, list(sentence.repairs)
    for repair in (each for each in REPAIRS if each.__name__ != without):
        mended = with_changes(tokens, repair(tokens))
        if mended != tokens and is_tree(mended):
            tokens = mended
            names.append(repair.__name__)
    return replace(sentence, tokens=tokens, repairs=tuple(names)) if names else sentence


REPAIRS: tuple[Repair, ...] = (
    per_cent,
    lemma_of_rates,
    coordinated_possessor,
    clause_without_auxiliary,
    finite_verb_joined_to_infinitive,
    participle_after_comma,
    double_object,
    neither_taken_for_conjunction,
    noun_instead_of_main_verb,
    noun_tagged_as_verb,
    possessor_taken_for_conjunct,
    reporting_clause_at_the_end,
    reporting_clause_inside,
    speakers_taken_for_list,
    speech_of_what_cannot_speak,
    past_tense_taken_for_participle,
    range_of_numbers,
    title_tagged_as_name,
    preposition_of_its_noun,
    place_of_the_signing,
    participle_after_found,
    object_taken_for_subject,
    participle_taken_for_main_verb,
    participle_taken_for_past_tense,
    clause_taken_for_conjunct,
    deed_of_the_accused,
    subject_after_verb,
    particle_taken_for_adjective,
    description_taken_for_time,
    preposition_without_object,
    doer_of_a_prospect,
    clause_of_a_noun_taken_for_sentence,
    clause_of_a_noun_taken_for_relative,
    clause_after_it_is,
    clause_after_rather_than,
    name_with_ampersand,
    list_taken_for_apposition,
    dozen_before_its_noun,
    name_inside_title,
    noun_joined_as_verb,
    person_after_his_field,
    place_described_taken_for_subject,
    hyphenated_title,
    place_taken_for_subject,
    place_of_the_place_before,
    clause_after_colon,
    force_named_after_its_place,
    name_beside_its_role,
    preposition_taken_for_conjunction,
    participle_taken_for_clause,
    name_given_by_calling,
    verb_of_headline,
    participle_after_its_noun,
    participle_beside_its_noun,
    participle_of_the_deed,
    clause_with_whose_taken_for_main,
    second_subject_taken_for_another,
    participle_of_the_speaker,
    each_other_before_time,
    kinds_of_one_event,
    name_taken_for_second_subject,
    speaker_after_says,
    shares_of_headline,
    first_word_of_title,
    past_tense_joined_to_passive,
    apposition_taken_for_attribute,
    past_tense_of_unchanging_verb,
    past_tense_joined_to_pluperfect,
    up_to_taken_for_particle,
    clause_taken_for_apposition,
    bodies_of_one_kind,
    description_before_name,
    description_of_whose_body,
    name_of_whose_body,
    doer_of_the_object,
    second_thing_said,
    clause_of_time_taken_for_main,
    what_somebody_is_told_of,
    deed_of_the_guilty,
    gerund_taken_for_noun,
    got_that_means_have,
    from_one_sum_to_another,
    subject_before_its_verb,
    bodies_before_their_kind,
    participle_in_a_list,
    role_before_the_next_name,
    name_after_the_place_of_its_role,
    clause_without_its_verb,
    verb_joined_as_noun,
    present_joined_to_infinitive,
    where_it_is_taken,
    participle_of_what_stands_before,
    time_after_a_state,
    rather_than_before_a_noun,
)
"""In the order in which they are applied; a later one sees what an earlier one made."""
