"""What the engine can read: words sorted by what they mean.

Each table maps a concept to the words that name it, separated by blanks; a phrase is
joined with underscores. Plurals and common endings are found by the parser.
"""

SETTINGS = {
    "mountains": "mountain peak summit alps alpine range ridge mountainous "
    "cliffs fjord "
    "himalaya everest rockies highlands crag volcano mountain_range mountain_top 🏔 ⛰",
    "hills": "hill hillside rolling_hills knoll countryside valley downs moor",
    "sea": "sea ocean seascape waves wave open_sea high_seas marine atlantic pacific "
    "water waters bay harbour harbor 🌊",
    "coast": "coast coastline shore shoreline cliff headland seaside rocky_coast "
    "sea_cliff cape",
    "beach": "beach sandy_beach tropical_beach lagoon 🏖",
    "lake": "lake pond mountain_lake loch reservoir lakeside lake_shore",
    "river": "river stream brook creek riverbank canal",
    "forest": "forest woods woodland pine_forest jungle grove rainforest taiga wood "
    "misty_forest thicket treeline",
    "desert": "desert dune sand_dune sahara wasteland oasis sandy 🏜",
    "meadow": "meadow field fields grassland prairie pasture lawn grass plain farmland "
    "wheat_field garden park countryside_field savanna steppe",
    "city": "city skyline city_skyline cityscape downtown metropolis urban "
    "town_skyline "
    "metropolitan street skyscrapers manhattan tokyo buildings 🌃 🏙",
    "village": "village town hamlet houses small_town settlement fishing_village",
    "sky": "sky skies heaven heavens above_the_clouds sea_of_clouds cloudscape air",
    "space": "space outer_space cosmos galaxy nebula universe starry_space deep_space "
    "cosmic interstellar orbit milky_way_galaxy 🌌",
    "snow": "snow snowy snow_covered snowfield arctic tundra ice icy glacier frozen "
    "polar snow_capped snowcapped antarctic",
    "island": "island isle tropical_island desert_island archipelago 🏝",
    "waterfall": "waterfall cascade falls cataract",
    "abstract": "abstract abstraction geometric geometry shape pattern composition "
    "non_figurative bauhaus_shapes abstract_art",
    "stilllife": "still_life table tabletop kitchen",
}

OBJECTS = {
    "pine": "pine fir spruce conifer pine_tree fir_tree christmas_tree evergreen "
    "cypress 🌲",
    "cherry": "cherry_blossom cherry_blossom_tree blossom_tree cherry_tree sakura "
    "blossoming_tree 🌸",
    "tree": "tree oak maple deciduous_tree beech willow apple_tree oak_tree birch elm "
    "maple_tree 🌳",
    "palm": "palm palm_tree coconut_tree 🌴",
    "cactus": "cactus cacti saguaro 🌵",
    "bush": "bush shrub hedge",
    "flower": "flower wildflower blossom poppy tulip daisy rose sunflower bloom "
    "lavender_flower 🌷 🌻 🌹",
    "mushroom": "mushroom toadstool 🍄",
    "rock": "rock boulder stone rocky",
    "house": "house stone_cottage stone_house wooden_house little_house "
    "cottage home farmhouse villa 🏠 🏡",
    "cabin": "cabin hut log_cabin lodge chalet shack",
    "barn": "barn farm",
    "church": "church chapel cathedral ⛪",
    "tower": "tower clock_tower watchtower",
    "skyscraper": "skyscraper highrise office_building office_tower high_rise",
    "castle": "castle fortress palace citadel 🏰",
    "lighthouse": "lighthouse beacon light_house",
    "bridge": "bridge viaduct stone_bridge 🌉",
    "windmill": "windmill mill wind_turbine turbine",
    "tent": "tent camp campsite camping ⛺",
    "campfire": "campfire fire bonfire camp_fire 🔥",
    "fence": "fence picket_fence railing",
    "road": "road path trail highway lane footpath track",
    "boat": "boat rowboat canoe fishing_boat kayak rowing_boat 🚣",
    "sailboat": "sailboat sailing_boat yacht sailing_ship sail_boat schooner ⛵",
    "ship": "ship steamer vessel cruise_ship ferry freighter steamship 🚢",
    "balloon": "hot_air_balloon balloon air_balloon 🎈",
    "rocket": "rocket spaceship spacecraft space_ship space_rocket 🚀",
    "airplane": "airplane plane aeroplane aircraft jet ✈",
    "bird": "bird seagull gull swallow flock crow raven goose geese 🐦",
    "eagle": "eagle hawk falcon 🦅",
    "person": "person man woman people human figure girl boy child children hiker "
    "traveler traveller wanderer men women walker 🚶",
    "deer": "deer stag elk reindeer doe 🦌",
    "fox": "fox wolf 🦊",
    "cat": "cat kitten kitty 🐈 🐱",
    "dog": "dog puppy hound 🐕",
    "horse": "horse pony mare stallion 🐎",
    "sheep": "sheep lamb 🐑",
    "whale": "whale orca 🐋",
    "butterfly": "butterfly butterflies 🦋",
    "moon": "moon full_moon moonlight moonlit crescent crescent_moon lunar 🌙 🌕",
    "sun": "sun sunshine sunlight sunlit sunbeam ☀",
    "star": "star starlight starry stars constellation ⭐ ✨",
    "cloud": "cloud cloudy clouds cumulus ☁",
    "rainbow": "rainbow 🌈",
    "planet": "planet saturn mars jupiter earth world globe ringed_planet 🪐",
    "comet": "comet meteor shooting_star ☄",
    "car": "car automobile van jeep taxi 🚗",
    "train": "train locomotive railway steam_train tram 🚂",
    "cup": "cup coffee tea mug teacup coffee_cup cup_of_coffee cup_of_tea ☕",
    "apple": "apple fruit red_apple 🍎",
    "pear": "pear 🍐",
    "citrus": "oranges tangerine citrus orange_fruit 🍊",
    "lemon": "lemon lime_fruit 🍋",
    "vase": "vase bouquet flower_vase pot",
    "bottle": "bottle wine wine_bottle 🍾",
    "snowman": "snowman ⛄",
    "lantern": "lantern lamp street_lamp lamppost streetlight",
    "heart": "heart love valentine ❤",
    "circle": "circle sphere orb disc dot",
    "triangle": "triangle pyramid",
    "square": "square cube rectangle",
    "stripe": "stripe line band_of_colour",
}

TIMES = {
    "dawn": "dawn sunrise daybreak early_morning first_light",
    "day": "day noon midday daytime afternoon morning daylight",
    "golden": "golden_hour golden_light late_afternoon magic_hour",
    "sunset": "sunset sundown setting_sun",
    "dusk": "dusk twilight evening blue_hour nightfall",
    "night": "night midnight nighttime night_sky nocturnal starry_night starry_sky "
    "at_night night_time northern_lights aurora",
}

SEASONS = {
    "spring": "spring springtime april may_blossom",
    "summer": "summer summertime july",
    "autumn": "autumn fall autumnal october november fall_colours fall_colors",
    "winter": "winter wintry december january wintertime",
}

WEATHER = {
    "clear": "clear cloudless clear_sky blue_sky",
    "mist": "mist misty fog foggy haze hazy",
    "rain": "rain rainy raining drizzle downpour 🌧",
    "snowfall": "snowfall snowing snowflake blizzard snowstorm falling_snow ❄",
    "storm": "storm stormy thunderstorm lightning tempest thunder ⛈",
    "overcast": "overcast gloomy_sky grey_sky gray_sky",
    "wind": "wind windy breeze breezy",
}

MOODS = {
    "calm": "calm peaceful serene quiet tranquil still gentle relaxing zen soothing",
    "dramatic": "dramatic epic majestic intense grand powerful",
    "cheerful": "cheerful happy joyful playful fun bright sunny lively festive",
    "dark": "dark moody gloomy mysterious eerie spooky sombre",
    "dreamy": "dreamy magical fantasy surreal whimsical enchanted ethereal mystical "
    "romantic fairytale",
    "minimal": "minimal minimalist minimalistic simple clean sparse",
    "lonely": "lonely solitary alone desolate",
}

TONES = {
    "warm": "warm warm_colours warm_colors cosy cozy",
    "cool": "cool cold cool_colours cool_colors chilly",
    "vivid": "vivid vibrant colourful colorful saturated neon",
    "pastel": "pastel muted soft pale faded",
    "mono": "monochrome black_and_white grayscale greyscale",
    "sepia": "sepia vintage retro",
}

# Each colour as OKLCH: lightness 0..1, chroma, hue in degrees.
COLOURS = {
    "red": (0.6, 0.21, 27), "crimson": (0.52, 0.2, 20), "scarlet": (0.61, 0.22, 32),
    "maroon": (0.38, 0.13, 20), "coral": (0.73, 0.15, 32), "salmon": (0.77, 0.11, 30),
    "orange": (0.74, 0.17, 55), "amber": (0.8, 0.16, 75), "peach": (0.86, 0.08, 55),
    "yellow": (0.88, 0.17, 96), "gold": (0.8, 0.14, 85), "golden": (0.8, 0.14, 80),
    "mustard": (0.74, 0.14, 88), "beige": (0.9, 0.03, 85), "cream": (0.95, 0.03, 90),
    "brown": (0.46, 0.08, 55), "tan": (0.77, 0.07, 70), "olive": (0.55, 0.1, 112),
    "green": (0.62, 0.17, 145), "lime": (0.84, 0.2, 128), "emerald": (0.62, 0.15, 160),
    "mint": (0.89, 0.08, 165), "teal": (0.58, 0.1, 195), "turquoise": (0.76, 0.12, 190),
    "cyan": (0.8, 0.12, 205), "aqua": (0.82, 0.11, 200), "blue": (0.55, 0.17, 256),
    "azure": (0.7, 0.14, 240), "navy": (0.32, 0.1, 265), "indigo": (0.4, 0.17, 280),
    "purple": (0.49, 0.19, 305), "violet": (0.55, 0.19, 295), "lilac": (0.8, 0.09, 310),
    "lavender": (0.78, 0.09, 300), "magenta": (0.6, 0.24, 340),
    "pink": (0.79, 0.13, 355), "black": (0.22, 0.01, 270), "white": (0.97, 0.005, 90),
    "grey": (0.65, 0.01, 260), "gray": (0.65, 0.01, 260), "silver": (0.78, 0.012, 250),
    "charcoal": (0.34, 0.01, 260),
}  # fmt: skip

NUMBERS = {
    "one": 1, "single": 1, "two": 2, "pair": 2, "couple": 2, "three": 3, "trio": 3,
    "few": 3, "four": 4, "several": 4, "five": 5, "some": 3, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "dozen": 12, "many": 9, "lots": 9, "twelve": 12,
}  # fmt: skip

SIZES = {
    "big": 1.35, "large": 1.35, "huge": 1.7, "giant": 1.8, "tall": 1.3, "massive": 1.7,
    "enormous": 1.8, "small": 0.7, "little": 0.7, "tiny": 0.5, "distant": 0.55,
    "mini": 0.6,
}  # fmt: skip

EFFECTS = {
    "reflection": "reflection reflecting reflected mirror_lake mirrored mirroring",
    "aurora": "aurora_borealis northern_light polar_lights",
    "poster": "poster placard flyer banner cover book_cover album_cover",
    "art": "flat low_poly lowpoly ink watercolor watercolour painting illustration "
    "drawing vector bauhaus swiss art_deco sketch engraving landscape_painting print "
    "landscape scenery view panorama vista scene artwork art wallpaper background",
}

PARTS = {"roof": "roof", "sail": "sail", "stripe": "stripes", "window": "windows"}

_STOP_WORDS = (
    "a an the of in on at with by and or to from for over under above below behind "
    "beside near next into onto through across between around against its his her "
    "their our my your it is are was be being been this that these those as up down "
    "out off very so lit covered filled full set there where which who while some "
    "during before after along among towards toward amid upon inside outside front "
    "middle center centre left right top bottom side far close seen"
)
STOP = frozenset(_STOP_WORDS.split())

_PRAISE_WORDS = (
    "beautiful stunning gorgeous amazing detailed highly ultra hd 4k 8k uhd "
    "masterpiece "
    "quality best high resolution trending artstation award winning professional "
    "picture image photo photograph photorealistic realistic render wonderful lovely "
    "nice pretty perfect elegant modern old ancient picturesque cinematic intricate "
    "style styled festival fluffy"
)
PRAISE = frozenset(_PRAISE_WORDS.split())

NEGATIONS = frozenset(
    {"no", "without", "not", "never", "minus", "excluding", "except", "zero"}
)
