"""What the engine reads in a prompt."""

import pytest

from forge_app.engine import understand
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.colours import colour
from forge_app.engine.words.kinds import kinds
from forge_app.engine.words.lexicon import COLOURS
from forge_app.engine.words.morphology import forms
from forge_app.engine.words.spelling import Speller
from forge_app.engine.words.vocabulary import phrases
from tests.unit.engine.prompts import TABLE, told


def _by_text(prompt, **more):
    return {word.text.lower(): word for word in understand(prompt, **more).words}


def test_offsets_point_into_the_prompt():
    prompt = "A  lighthouse on a Rocky Coast, three “BLUE NOTE” 🌲 boats — zorgl!"
    reading = understand(prompt)
    assert reading.words
    for word in reading.words:
        assert prompt[word.start : word.end] == word.text
    starts = [word.start for word in reading.words]
    assert starts == sorted(starts)


def test_every_word_is_accounted_for():
    words = _by_text("a quiet village with zorgl near beautiful hills")
    assert words["a"].status == "ignored"
    assert words["quiet"].status == "style"
    assert words["village"].status == "drawn"
    assert words["zorgl"].status == "unknown"
    assert words["beautiful"].status == "ignored"
    assert words["hills"].meaning == "setting: hills"


def test_settings_objects_counts_times_and_colours():
    reading = understand("three red sailboats and a tiny house by the sea at sunset")
    boats, house = reading.objects
    assert (boats.id, boats.count, boats.colours) == ("sailboat", 3, ("red",))
    assert (house.id, house.colours) == ("house", ())
    assert house.size < 1
    assert reading.setting_ids == ("sea",)
    assert reading.time == "sunset"


def test_inflections_synonyms_and_compounds():
    assert understand("lighthouses").object_ids == ("lighthouse",)
    assert understand("hot-air balloons").objects[0].plural
    assert understand("woodlands").setting_ids == ("forest",)
    assert understand("snow-covered peaks").setting_ids == ("snow", "mountains")
    assert understand("wolves").object_ids == ("wolf",)
    assert understand("🌊 ⛵").object_ids == ("sailboat",)


def test_colours_without_a_noun_colour_the_picture():
    assert understand("abstract shapes in teal and orange").colours == (
        "teal",
        "orange",
    )
    assert understand("blue mountains").settings[0].colours == ("blue",)
    assert understand("blue mountains").colours == ()


def test_words_that_mean_a_thing_and_something_else():
    assert understand("a coral on the seabed").object_ids == ("coral",)
    assert understand("a purple coral").objects[0].colours == ("purple",)
    assert understand("a coral house").objects[0].colours == ("coral",)
    assert understand("a house with a coral roof").objects[0].slots == (
        ("roof", "coral"),
    )
    assert understand("shapes in teal and coral").colours == ("teal", "coral")
    assert understand("a couple on a beach").object_ids == ("couple",)
    (boats,) = understand("a couple of boats").objects
    assert (boats.id, boats.count) == ("boat", 2)


def test_negation():
    reading = understand("a village with no people or clouds, trees")
    assert {"person", "cloud"} <= reading.excluded
    assert reading.object_ids == ("tree",)
    statuses = {w.text: w.status for w in reading.words}
    assert statuses["people"] == statuses["clouds"] == "negated"
    assert statuses["trees"] == "drawn"
    assert "cloud" in understand("hills without clouds").excluded


def test_negative_prompt():
    reading = understand("a forest with deer and a fox", "deer, people")
    assert reading.object_ids == ("fox",)
    assert {"deer", "person"} <= reading.excluded


def test_quoted_text_is_lettering():
    assert understand('poster "BLUE NOTE"').lettering == ("BLUE NOTE",)
    assert understand("“Größe”").lettering == ("Größe",)
    assert understand('"unclosed').lettering == ()


def test_undrawn_lists_unknown_words_once():
    assert understand("zorgl blip zorgl").undrawn == ("zorgl", "blip")


def _relations(prompt):
    return [relation.text for relation in understand(prompt).relations]


def test_relations():
    for words, said in {
        "a boat in front of a lighthouse": "boat in front of lighthouse",
        "a tree behind a house": "tree behind house",
        "a cat sitting on top of a horse": "cat on horse",
        "a tent under a tree": "tent under tree",
        "a car next to a barn": "car next to barn",
        "a dog between a tree and a house": "dog between tree and house",
        "a balloon flying over a church": "balloon above church",
        "a man inside a boat": "man in boat",
        "a sheep to the left of a church": "sheep left of church",
        "a sheep on the right side of the church": "sheep right of church",
        "a castle reflected in a lake": "castle reflected in lake",
    }.items():
        assert _relations(words) == [said]
        by_meaning = {word.meaning for word in understand(words).words}
        assert f"relation: {said}" in by_meaning


def test_relations_of_several_things_pronouns_and_inversion():
    assert _relations("a cat and a dog on a horse") == ["cat on horse", "dog on horse"]
    assert _relations("a lighthouse, three boats in front of it") == [
        "boat in front of lighthouse"
    ]
    assert _relations("behind the house there is a tree") == ["tree behind house"]
    assert _relations("under a tree, a cat") == ["cat under tree"]
    assert _relations("a cat, on, in front of") == []
    two = understand("a tree behind the house and a tree in front of the house")
    assert [m.handle for m in two.objects] == ["tree", "house", "tree#2"]


def test_relations_to_what_is_left_out_are_dropped():
    assert understand("a cat on a horse", "horse").relations == ()


def test_positions_in_the_picture():
    reading = understand("a house on the left and in the background a windmill")
    assert [(m.id, m.zone) for m in reading.objects] == [
        ("house", "left"),
        ("windmill", "far"),
    ]


def test_numbers_and_groups():
    def count(prompt):
        return understand(prompt).objects[0].count

    assert count("twenty-five balloons") == 25
    assert count("two dozen sheep") == 24
    assert count("150 boats") == 99
    assert count("a crowd of people") == 36
    assert understand("a crowd").object_ids == ("person",)
    forest = understand("a forest of pines")
    assert forest.setting_ids == ("forest",)
    assert forest.objects[0].count == 40


def test_colours_and_lack_of_parts():
    house = understand("a white house with a red roof and no chimney").objects[0]
    assert house.colours == ("white",)
    assert house.slots == (("roof", "red"),)
    assert house.parts == (("chimney", False),)
    assert understand("a house with blue windows").colours == ()


def test_designs_are_asked_for_by_their_words():
    assert understand("a poster of mountains").designs == ("poster",)


@pytest.mark.parametrize(("prompt", "expected"), TABLE)
def test_prompts_are_read_as_they_are_meant(prompt, expected):
    reading = understand(prompt)
    assert told(reading) == [part for part in expected.split("; ") if part]
    for word in reading.words:
        assert prompt[word.start : word.end] == word.text
    ends = [word.end for word in reading.words]
    assert all(
        word.start >= end for word, end in zip(reading.words[1:], ends, strict=False)
    )


def test_kinds_of_things_are_read_and_said():
    known = {**all_objects(), **all_settings()}
    for phrase, targets in kinds().items():
        typed = phrase.replace("_", " ")
        if not set(targets) & set(known) or tuple(phrase.split("_")) in phrases():
            continue
        if typed.endswith("s") or "'" in typed:
            continue
        reading = understand(f"a {typed}")
        (name,) = (*reading.object_ids, *reading.setting_ids)
        assert name in known
        assert reading.guesses == (f"'{typed}' read as {name}".replace("_", " "),)


def test_no_kind_leads_nowhere():
    words = {word for targets in kinds().values() for word in targets}
    assert {"dog", "house", "person", "boat", "mountains"} <= words
    assert all(target == target.casefold() for target in words)


def test_guesses_are_data_with_offsets():
    prompt = "a mountian and a tabby, several boats"
    reading = understand(prompt)
    told_at = {prompt[w.start : w.end]: w.guess for w in reading.words if w.guess}
    assert told_at == {
        "mountian": "'mountian' read as mountain",
        "tabby": "'tabby' read as cat",
        "several": "'several' read as 4",
    }
    assert reading.guesses == tuple(told_at.values())


def test_english_words_are_no_spelling_mistakes():
    for word in ("plant", "shape", "stage", "beard", "brand", "plank", "mouth"):
        for reading in understand(f"a {word} of mine").words:
            assert " read as " not in reading.guess or word in kinds(), word


def test_slips_that_are_corrected():
    speller = Speller(["mountain", "house", "balloon", "lighthouse", "horse"])
    for wrong, right in {
        "mountian": "mountain",
        "montain": "mountain",
        "mountainn": "mountain",
        "mouhtain": "mountain",
        "ballon": "balloon",
        "hosue": "house",
        "lighthousr": "lighthouse",
        "muontian": "",
        "hose": "",
        "xountain": "mountain",
        "xouse": "",
    }.items():
        assert speller.correct(wrong) == right, wrong


def test_word_forms():
    for word, base in {
        "ponies": "pony",
        "wolves": "wolf",
        "churches": "church",
        "mice": "mouse",
        "foggy": "fog",
        "reddish": "red",
        "colour": "color",
        "theater": "theatre",
        "dripping": "drip",
        "bigger": "big",
        "sailed": "sail",
    }.items():
        assert base in {form.base for form in forms(word)}, word
    assert not any(form.kind == "plural" for form in forms("glass"))


def test_colour_names():
    dark, plain, light = (colour(f"{shade}green") for shade in ("dark ", "", "light "))
    assert dark[0] < plain[0] < light[0]
    assert colour("#ff0000")[2] == pytest.approx(29.2, abs=0.2)
    assert colour("#f00") == colour("#ff0000")
    blue, green = COLOURS["blue"], COLOURS["green"]
    assert green[2] < colour("blue-green")[2] < blue[2]
    with pytest.raises(KeyError):
        colour("zorgl")


def test_a_negative_prompt_names_families_and_colours():
    out = understand("a meadow", "animals, buildings, blurry, red").excluded
    assert {"dog", "horse", "house", "castle", "red"} <= out


def test_long_prompts_stay_bounded():
    for prompt in ("dark " * 4000, "mountian " * 2000, "'a " * 6000, "(a:1.2) " * 2500):
        assert len(understand(prompt[:20_000]).words) <= 20_000
