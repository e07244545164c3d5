"""Words for kinds of things: "puppy" is a dog, "cottage" a house.

Each line of `kinds.txt` gives things and the words that are read as the first of them
that is known: "wolf dog: jackal" reads a jackal as a wolf if there is one, else as a
dog. A word that a file of the engine claims as its own never comes here.
"""

from pathlib import Path

from forge_app.engine.words.lexicon import words_of

_LIST = Path(__file__).with_name("kinds.txt")


def kinds() -> dict[str, tuple[str, ...]]:
    """For each word or phrase, the things it can be read as, the best first."""
    table: dict[str, tuple[str, ...]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        targets, _, words = line.partition(": ")
        for word in words.split():
            table.setdefault(word, tuple(targets.split()))
    return table


FAMILIES = {
    "animal": "animals",
    "wildlife": "animals",
    "creature": "animals",
    "beast": "animals",
    "livestock": "animals",
    "vehicle": "vehicles",
    "traffic": "vehicles",
    "plant": "plants",
    "vegetation": "plants",
    "greenery": "plants",
    "building": "buildings",
    "architecture": "buildings",
    "food": "food",
    "furniture": "household",
    "people": "people",
    "human": "people",
}
"""Words for whole families of things, to rule them out."""

HEADS = (
    "house", "boat", "ship", "tree", "bird", "fish", "flower", "man", "woman", "tower",
    "bridge", "lamp", "light", "car", "train", "plane", "cup", "pot", "glass", "bottle",
    "table", "chair", "box", "book", "bell", "berry", "dog", "horse", "board", "top",
    "field", "land", "side", "scape", "garden", "yard", "wood", "hill", "mountain",
)  # fmt: skip
"""Words that end closed compounds: a "birdhouse" is a house of sorts."""

NOT_COMPOUNDS = words_of(
    "human roman german woman seahorse talisman ottoman ramen omen women mandolin "
    "butterfly dragonfly stop laptop desktop rooftop tiptop scar oscar flight delight "
    "slight plight twilight twilights carpet cupboard keyboard skateboard surfboard "
    "dashboard inside outside beside aside seaside alight spot despot depot jackpot "
    "teapot hardship friendship membership relationship worship ownership leadership "
    "hothouse dollhouse island highlight spotlight flashlight starboard cardboard "
    "blackboard whiteboard chessboard overboard aboard hotdog corndog bulldog "
    "clamp cramp damp stamp swamp champ ramp tramp tablet facebook hiccup household "
    "wetland thailand finland poland iceland england ireland scotland switzerland "
    "netherlands holland greenland disneyland wonderland homeland"
)
"""Words that only look like such compounds."""

AKIN = words_of(
    "hotel fruit farm wasp hornet crow raven swallow goose geese wine toast sandwich "
    "lawyer banker judge teacher professor president manager caravan jeep taxi cab "
    "palace stool baker baby cathedral alligator caiman poplar elk moose reindeer "
    "caribou t_rex trex tyrannosaurus nurse scientist vet surgeon wyvern bongo hawk "
    "falcon vulture condor paris rome egypt fairground amusement_park carnival "
    "peasant gardener lily orchid peony iris bluebell ibex chamois ukulele lyre "
    "explorer pilgrim love valentine wallaby warrior lime_fruit candy candies sweets "
    "lioness merman taj_mahal minaret rat hamster ape chimpanzee chimp macaque easel "
    "crayon boar fork knife knives forks cutlery kettle casserole stew halloween "
    "squash gourd princess duchess empress hare sparrow nightingale finch wren "
    "hummingbird blackbird bluebird spaceship spacecraft university college "
    "market_stall ramen noodles rice_bowl chipmunk statue_of_liberty monument "
    "brooklyn_bridge golden_gate golden_gate_bridge beech apple_tree linden "
    "chestnut_tree elm ash_tree trombone bugle tortoise viola cello orca barley rye "
    "witch witches sorceress coyote jackal jupiter venus neptune uranus mars "
    "porcupine toad gym_weight elevator villager student tourist kraken"
)
"""Words that files claim for what is akin to their drawing, but not the same thing."""
