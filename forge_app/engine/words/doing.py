"""Verbs that a picture can show: what somebody does, has in a hand or wears."""

from forge_app.engine.objects.spec import Object
from forge_app.engine.words.lexicon import words_of

_VERBS = {
    "sitting": "sitting sit sits seated sat crouching kneeling meditating squatting",
    "lying": "lying lies lie sleeping sleeps sleep asleep napping dozing resting "
    "rests curled snoozing sunbathing",
    "running": "running run runs racing race races galloping gallop gallops sprinting "
    "jogging chasing chases rushing",
    "walking": "walking walk walks strolling marching hiking wandering stroll strolls "
    "trotting",
    "jumping": "jumping jump jumps leaping leap leaps bouncing bounces hopping",
    "flying": "flying fly flies soaring soar soars hovering hover hovers gliding",
    "swimming": "swimming swim swims bathing paddling",
    "howling": "howling howls howl",
    "falling": "falling fall falls drifting",
    "standing": "standing stands stand stood",
}
POSES = {word: pose for pose, words in _VERBS.items() for word in words.split()}
"""The pose that a verb asks for."""

HANDLING = words_of(
    "holding holds hold carrying carries carry reading reads read playing plays "
    "play eating eats eat drinking drinks drink waving waves lifting raising "
    "clutching gripping wielding using smoking"
)
"""Verbs whose object is in somebody's hand."""

_HANDLED = {"reading": "book", "reads": "book"}
"""What is in the hand where a verb names no object."""

VESSELS = frozenset(
    ("basket", "box", "bucket", "barrel", "pot", "wheelbarrow", "bowl", "vase", "plate")
)
"""What "of" says the contents of."""
CARRIED = words_of(
    "umbrella handbag basket suitcase briefcase bucket lantern shopping_bag camera "
    "watering_can flower rose tulip sunflower toy_balloon balloon book flag broom "
    "shovel axe hammer gift candle backpack violin trumpet saxophone megaphone trophy "
    "magnifying_glass shield ice_cream lollipop key teddy_bear"
)
"""What people have with them in a hand."""
_LIVING = frozenset({"people", "animals"})
_DOLLS = frozenset({"teddy_bear", "robot", "snowman", "ghost"})
_LIGHT = frozenset({"leaf", "snowflake", "feather", "parachute", "flower"})
_FIRM = frozenset({"buildings", "furniture", "nature", "plants", "charts"})


def is_deed(word: str) -> bool:
    """Whether a word says what somebody is doing just now, such as "walking"."""
    return word.endswith("ing") and (
        word in POSES or word in HANDLING or word in _MOVING
    )


_MOVING = words_of("sailing driving riding climbing dancing floating grazing crossing")


def can(spec: Object | None, pose: str) -> bool:
    """Whether a thing can be drawn in a pose."""
    if spec is None or spec.draw is None:
        return False
    living = spec.family in _LIVING
    special = {
        "howling": "howl" in spec.parts,
        "falling": spec.name in _LIGHT,
        "flying": spec.family not in _FIRM,
        "sitting": living or spec.name in _DOLLS,
        "lying": living or spec.name in _DOLLS,
    }
    return special.get(pose, living)


def handled(verb: str) -> str:
    """The thing that a verb without an object implies, or ""."""
    return _HANDLED.get(verb, "")


_UPPER = ("coat", "shirt", "jacket", "suit", "dress", "gown", "robe", "vest", "tunic",
          "cloak", "top")  # fmt: skip
_LOWER = ("trousers", "shorts", "dungarees", "waders")
_NAMES = {
    "upper": "coat shirt jacket sweater jumper suit blouse t_shirt tshirt hoodie "
    "pullover uniform robe cloak vest tunic cardigan raincoat overcoat jersey shirts "
    "jackets coats suits sweaters uniforms parka anorak poncho blazer kimono tuxedo "
    "clothes outfit clothing cape",
    "dress": "dress gown dresses gowns sundress evening_dress ball_gown wedding_dress "
    "skirt frock",
    "lower": "trousers pants jeans shorts dungarees leggings overalls",
    "hat": "hat cap hats beanie top_hat straw_hat sun_hat cowboy_hat fedora beret "
    "bonnet bowler_hat baseball_cap panama hood",
    "scarf": "scarf scarves shawl neckerchief bandana muffler",
    "glasses": "glasses spectacles sunglasses eyeglasses",
    "collar": "collar",
    "hair": "hair",
}
GARMENTS = {
    tuple(word.split("_")): kind
    for kind, words in _NAMES.items()
    for word in words.split()
}
"""What is worn, by the words for it, with where."""


def garment(spec: Object, key: tuple[str, ...]) -> str:
    """The slot or part of somebody that a garment is, or ""."""
    kind = GARMENTS.get(key, "")
    if not kind or (spec.family != "people" and kind not in spec.slots):
        return ""
    if kind == "dress" and "dress" in spec.parts:
        return "dress"
    if kind in {"upper", "dress"}:
        return next((slot for slot in spec.slots if slot in _UPPER), "")
    if kind == "lower":
        return next((slot for slot in spec.slots if slot in _LOWER), "")
    return kind if kind in spec.slots or kind in spec.parts else ""


def slot_of(spec: Object, name: str) -> str:
    """The slot that has the colour of a garment which is a part."""
    if name == "dress" and name not in spec.slots:
        return next((slot for slot in spec.slots if slot in _UPPER), name)
    return name


_MARKS: dict[str, tuple[tuple[str, str | bool], ...]] = {
    "saturn": (("rings", True),),
    "ringed": (("rings", True),),
    "mars": (("rings", False),),
    "venus": (("rings", False),),
    "jupiter": (("rings", False),),
    "neptune": (("rings", False),),
    "girl": (("dress", True),),
    "girls": (("dress", True),),
    "boy": (("dress", False),),
    "boys": (("dress", False),),
    "old": (("hair", "white"),),
    "elderly": (("hair", "white"),),
    "grandmother": (("hair", "white"),),
    "grandma": (("hair", "white"),),
    "granny": (("hair", "white"),),
    "grandfather": (("hair", "white"),),
    "grandpa": (("hair", "white"),),
}


def trade(words: tuple[str, ...]) -> str:
    """The pose that a word for somebody implies, or ""."""
    return next((_TRADES[word] for word in words if word in _TRADES), "")


_TRADES = {"swimmer": "swimming", "swimmers": "swimming", "sleeper": "lying"}


def marks(spec: Object, words: tuple[str, ...]) -> tuple[
    tuple[tuple[str, str], ...], tuple[tuple[str, bool], ...]
]:  # fmt: skip
    """Colours of slots and parts that a word for somebody implies: an old man's hair.

    Args:
        spec: Who it is.
        words: The words used.
    """
    found = [mark for word in words for mark in _MARKS.get(word, ())]
    if spec.family not in {"people", "sky"}:
        return (), ()
    slots = tuple((n, v) for n, v in found if isinstance(v, str) and n in spec.slots)
    parts = tuple((n, v) for n, v in found if isinstance(v, bool) and n in spec.parts)
    return slots, parts
