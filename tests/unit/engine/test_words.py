"""What the engine reads in a prompt."""

from forge_app.engine import understand


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
    assert understand("wolves").object_ids == ("fox",)
    assert understand("🌊 ⛵").object_ids == ("sailboat",)


def test_colours_without_a_noun_colour_the_picture():
    assert understand("abstract shapes in teal and orange").colours == (
        "teal",
        "orange",
    )
    assert understand("blue mountains").settings[0].colours == ("blue",)
    assert understand("blue mountains").colours == ()


def test_negation():
    reading = understand("a village with no people or clouds, trees")
    assert reading.excluded == {"person", "cloud"}
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
