"""Words for kinds of things: "puppy" is a dog, "cottage" a house.

Each line gives the words that are read as the first of some things that is known, so
that "wolf dog" means: a wolf if there is one, else a dog. A word that a file of the
engine claims as its own never comes here.
"""

_KINDS = """
deer horse dog: animal wildlife creature beast
horse sheep cow: livestock
dog: puppy pup hound poodle terrier labrador retriever golden_retriever beagle dachshund corgi husky shepherd_dog german_shepherd bulldog spaniel collie sheepdog chihuahua mutt pooch doggy doggie dalmatian greyhound pug rottweiler canine guard_dog guide_dog sled_dog
cat: kitten kitty tabby tomcat pussycat siamese persian_cat feline moggy house_cat
lion cat: lion lioness lion_cub
tiger lion cat: tiger tigress leopard jaguar cheetah panther puma cougar lynx bobcat snow_leopard ocelot
wolf fox dog: wolf jackal coyote dingo hyena wolfhound
fox dog: vixen fennec arctic_fox
bear: grizzly grizzly_bear polar_bear panda teddy_bear teddy koala bear_cub
horse: foal pony colt filly mare stallion mustang steed stallions racehorse cart_horse shire_horse unicorn pegasus
donkey horse: donkey mule ass burro zebra
cow: cow bull calf ox cattle bison buffalo yak heifer steer highland_cow water_buffalo
sheep: ram ewe lamb
goat sheep: goat mountain_goat billy_goat ibex chamois kid_goat
pig: pig piglet hog sow boar wild_boar swine piggy
deer: stag doe fawn elk moose reindeer roe caribou antelope gazelle impala roe_deer hind buck
rabbit: rabbit bunny hare bunny_rabbit easter_bunny
squirrel mouse: squirrel chipmunk
mouse: mouse rat hamster gerbil vole field_mouse guinea_pig
hedgehog: hedgehog porcupine
elephant: elephant mammoth baby_elephant
giraffe: giraffe
camel: camel dromedary llama alpaca
monkey: monkey ape chimp chimpanzee gorilla baboon orangutan macaque
frog: frog toad tadpole tree_frog
turtle: turtle tortoise sea_turtle terrapin
snake: snake serpent viper cobra python adder
lizard: lizard gecko iguana chameleon salamander newt
crocodile lizard: crocodile alligator
dinosaur lizard: dinosaur t_rex tyrannosaurus stegosaurus triceratops brontosaurus
dragon dinosaur: dragon
bird: songbird sparrow robin finch blackbird thrush starling wren lark nightingale cuckoo martin bluebird goldfinch canary birdie pigeon dove jay magpie raven crow rook jackdaw swift tern albatross puffin kingfisher hummingbird woodpecker bluetit titmouse warbler cardinal_bird seabird sandpiper
parrot bird: parrot macaw parakeet budgie cockatoo toucan
owl bird: owl barn_owl snowy_owl eagle_owl
duck bird: duck drake mallard duckling
goose duck swan bird: goose gander gosling
swan duck bird: swan cygnet
chicken bird: chicken hen rooster cockerel chick rooster turkey
heron stork flamingo bird: heron stork crane_bird egret
flamingo heron bird: flamingo
peacock bird: peacock pheasant
penguin bird: penguin
eagle bird: hawk falcon kite_bird vulture condor buzzard bird_of_prey osprey raptor kestrel bald_eagle golden_eagle
fish: salmon trout carp salmon_fish tuna cod herring goldfish clownfish koi pike mackerel sardine perch angelfish tropical_fish swordfish piranha seahorse eel
shark fish: shark hammerhead
whale: orca humpback blue_whale sperm_whale killer_whale narwhal
dolphin whale: dolphin porpoise
seal: seal sea_lion walrus
octopus: octopus squid cuttlefish
jellyfish octopus: jellyfish
crab: crab lobster crayfish shrimp prawn
snail: snail slug
shell snail: seashell shell conch scallop clam mussel oyster
starfish star: starfish sea_star
butterfly: moth monarch_butterfly caterpillar dragonfly damselfly
bee butterfly: bee bumblebee wasp hornet honeybee
ladybird ladybug bee: ladybird ladybug beetle
ant spider bee: ant
spider: spider tarantula
bat bird: bat
tree: oak maple beech willow elm birch ash_tree linden poplar aspen chestnut_tree walnut_tree sycamore acacia baobab alder plane_tree fruit_tree pear_tree lemon_tree orange_tree olive_tree peach_tree bonsai sapling sequoia redwood eucalyptus magnolia deciduous_tree tree_trunk bare_tree dead_tree
pine tree: fir spruce cedar larch conifer christmas_tree evergreen juniper yew fir_tree
cypress poplar pine tree: cypress
palm tree: palm coconut_palm date_palm palm_tree coconut_tree
bamboo tree: bamboo
birch tree: birch_tree silver_birch
willow tree: weeping_willow
bush: shrub hedge thicket fern heather bramble juniper_bush rhododendron gorse undergrowth hedgerow boxwood bracken
fern bush: fern
flower: violet lavender lilac blossom rose tulip daisy poppy sunflower lily orchid daffodil dandelion lavender_flower iris peony carnation chrysanthemum marigold violet_flower bluebell crocus snowdrop hyacinth lotus water_lily hibiscus forget_me_not anemone buttercup dahlia petunia geranium pansy wildflower bloom camellia jasmine cornflower edelweiss thistle clover foxglove begonia gerbera floret
tulip flower: tulip
rose flower: rose rosebud
sunflower flower: sunflower
grass reed: reed bulrush cattail rush
plant pot vase: houseplant potted_plant plant_pot flowerpot pot_plant monstera succulent ficus
cactus: saguaro prickly_pear
mushroom: toadstool fungus champignon fly_agaric porcini truffle
leaf: leaf maple_leaf foliage oak_leaf
wheat grass: wheat corn_field barley rye grain
house: cottage bungalow villa home farmhouse mansion manor homestead townhouse chalet building dwelling residence country_house terraced_house row_house beach_house half_timbered_house timber_house lodge_house gingerbread_house thatched_cottage hacienda inn tavern guesthouse guest_house motel bakery bookshop bookstore shop store café cafe restaurant pub library school schoolhouse post_office boathouse treehouse tree_house
cabin house: hut shack shed log_cabin lodge chalet cabin_house hovel woodshed log_house boathouse shepherd's_hut garden_shed
barn house: stable farm_building granary cowshed barnhouse haybarn
church house: chapel cathedral basilica abbey minster monastery kirk church_building
temple pagoda church: temple shrine pagoda_temple
mosque church: mosque
castle: fortress palace citadel stronghold keep_castle fort chateau château ruin_castle alcazar
tower: watchtower belfry bell_tower spire turret steeple minaret church_tower clocktower water_tower eiffel_tower obelisk campanile
skyscraper: high_rise office_building apartment_building apartment_block tower_block office_block hotel block_of_flats condominium hospital headquarters bank_building empire_state_building
factory barn: factory warehouse mill_building plant_building power_plant
lighthouse: beacon pharos
windmill: wind_turbine turbine windpump wind_mill
bridge: viaduct footbridge aqueduct drawbridge suspension_bridge overpass arch_bridge golden_gate_bridge
tent: teepee tipi wigwam yurt marquee pavilion canopy gazebo
fence: railing picket_fence palisade gate garden_gate barrier
wall fence: stone_wall garden_wall
well: well wishing_well
fountain: fountain
statue: statue sculpture bust monument
lantern: street_lamp lamppost streetlight street_light streetlamp lamp_post
lamp lantern: lamp desk_lamp table_lamp floor_lamp bedside_lamp light_bulb lightbulb
candle lantern: candle candlestick tealight
person: man woman boy girl child kid baby toddler infant guy gal lady gentleman dude fellow adult teenager teen youth youngster grandmother grandfather grandma grandpa granny mother father mum mom dad parent brother sister son daughter husband wife uncle aunt friend lover stranger passer_by pedestrian visitor guest tourist human being figure silhouette somebody someone anybody anyone hiker wanderer traveller walker pilgrim explorer adventurer climber mountaineer backpacker camper skier snowboarder surfer swimmer diver runner jogger athlete player footballer golfer boxer wrestler gymnast skater cyclist biker rider horseman jockey driver pilot captain sailor fisherman fisher angler rower pirate viking soldier warrior samurai ninja knight guard policeman policewoman police_officer cop detective fireman firefighter doctor nurse surgeon dentist patient scientist engineer teacher professor student pupil schoolboy schoolgirl lawyer judge clerk secretary businessman businesswoman manager boss worker builder carpenter plumber electrician mechanic farmer gardener shepherd shepherdess cowboy cowgirl hunter woodcutter lumberjack blacksmith potter baker chef cook waiter waitress butcher barista shopkeeper merchant vendor salesman customer musician violinist pianist guitarist cellist drummer singer trumpeter flautist saxophonist organist conductor composer dancer ballerina actor actress clown magician juggler acrobat artist painter sculptor photographer writer poet author reader king queen prince princess emperor nobleman wizard witch sorcerer fairy elf dwarf_person angel mermaid monk nun priest bishop pope saint astronaut cosmonaut spaceman robot android superhero hero heroine villain bride groom newlyweds model worshipper beggar thief lighthouse_keeper keeper snowboarder neighbour inventor librarian mailman postman milkman scout nomad caveman santa santa_claus father_christmas zombie vampire ghost couple_in_love lovers passenger rower guitar_player piano_player
robot person: robot android cyborg
astronaut person: astronaut cosmonaut spaceman
snowman: snow_man
boat: rowboat canoe kayak dinghy raft gondola dugout fishing_boat rowing_boat motorboat speedboat barge trawler longboat punt lifeboat houseboat tugboat tug riverboat narrowboat
sailboat boat: yacht schooner sloop catamaran sailing_boat sail_boat regatta_boat ketch dhow junk_boat windsurfer sailing_dinghy felucca
sailboat ship: tall_ship galleon sailing_ship frigate caravel brig clipper pirate_ship viking_ship windjammer
ship: steamer ferry freighter liner cruise_ship tanker vessel container_ship cargo_ship warship battleship steamboat paddle_steamer icebreaker ocean_liner destroyer aircraft_carrier
submarine ship: submarine
car: automobile sedan coupe hatchback convertible cabriolet limousine suv taxi cab jeep van minivan sports_car race_car racing_car roadster beetle_car vehicle motorcar oldtimer vintage_car police_car pickup pickup_truck estate_car station_wagon vw_beetle electric_car
truck car: truck lorry fire_truck fire_engine dump_truck tow_truck delivery_van garbage_truck
bus car: bus coach minibus double_decker school_bus
tractor car: tractor
motorcycle bicycle: motorcycle motorbike scooter moped vespa
bicycle: bicycle bike cycle tricycle tandem mountain_bike
train: locomotive steam_train tram streetcar railway_train express_train steam_engine freight_train carriage_train bullet_train subway metro monorail trolley
airplane: plane aeroplane jet airliner biplane fighter_jet aircraft jumbo_jet propeller_plane seaplane glider_plane
helicopter airplane: helicopter chopper
balloon: hot_air_balloon airship zeppelin blimp dirigible
rocket: spaceship spacecraft space_shuttle shuttle missile starship spacecraft_rocket
satellite rocket: satellite space_station
ufo rocket: ufo flying_saucer
kite: paper_kite
planet: saturn mars jupiter earth venus neptune uranus mercury_planet globe pluto exoplanet
moon: crescent full_moon half_moon new_moon
star: stars constellation north_star pole_star
comet: meteor shooting_star falling_star asteroid meteorite
cloud: thundercloud storm_cloud rain_cloud cumulus
rock: boulder stone pebble outcrop standing_stone menhir stalagmite crag_rock
campfire: bonfire fire fireplace camp_fire flame
cup: mug teacup coffee tea cappuccino espresso latte cocoa hot_chocolate goblet chalice coffee_cup tea_cup cup_of_coffee cup_of_tea beaker
teapot cup: teapot kettle coffee_pot
glass cup bottle: glass wine_glass wineglass tumbler champagne_glass
bottle: wine_bottle flask beer_bottle flagon decanter thermos milk_bottle carafe jar perfume_bottle
bowl plate cup: bowl basin dish fruit_bowl
plate: plate saucer platter
vase: bouquet flower_vase urn amphora jug pitcher flower_pot
table: desk dining_table coffee_table workbench writing_desk kitchen_table counter side_table
chair: stool armchair seat rocking_chair deck_chair office_chair garden_chair throne
bench chair: bench park_bench garden_bench
sofa chair: sofa couch settee loveseat divan
bed: bed bunk cot cradle crib four_poster hammock
bookshelf: bookcase bookshelves shelf book_shelf
wardrobe: wardrobe closet cupboard cabinet dresser
clock: clock wall_clock alarm_clock grandfather_clock pocket_watch wristwatch stopwatch
book: novel diary notebook dictionary bible tome textbook paperback open_book
computer laptop: computer laptop pc notebook_computer desktop_computer monitor
phone: telephone smartphone mobile_phone cellphone cell_phone mobile
television: tv television telly tv_set
umbrella: umbrella parasol sunshade beach_umbrella brolly
basket: basket hamper picnic_basket
box: box crate carton package parcel gift present cardboard_box wooden_box gift_box
suitcase: suitcase luggage briefcase trunk_case bag handbag backpack rucksack
hat: hat cap straw_hat top_hat sombrero bonnet cowboy_hat
crown: crown tiara diadem
ring: ring wedding_ring engagement_ring
gem: emerald ruby sapphire diamond gem jewel gemstone crystal
key: door_key latchkey skeleton_key
shield: coat_of_arms emblem_shield
sword: sword dagger sabre katana blade knife
guitar: guitar ukulele banjo lute electric_guitar acoustic_guitar bass_guitar
violin guitar: violin cello viola fiddle double_bass
piano: piano grand_piano keyboard_instrument upright_piano pianoforte
trumpet: trumpet trombone horn_instrument tuba bugle cornet
saxophone trumpet: saxophone sax clarinet
drum: drum drums drum_kit tambourine bongo
hammer: hammer mallet
gavel hammer: gavel
scales: scales balance scale_of_justice
stethoscope: stethoscope
apple: fruit peach plum apricot nectarine
pear: pear
citrus: orange tangerine mandarin grapefruit clementine satsuma orange_fruit
lemon: lime lime_fruit citron
banana: banana plantain
cherry_fruit cherries apple: cherry
strawberry apple: strawberry raspberry blackberry
grapes: grape grapes bunch_of_grapes
pumpkin: pumpkin squash gourd jack_o_lantern
tomato apple: tomato
carrot: carrot
bread: bread loaf baguette bun bread_roll croissant
cake: cake birthday_cake cupcake muffin pie tart gateau torte wedding_cake
pizza: pizza
cheese: cheese
egg: egg easter_egg
ice_cream: ice_cream icecream gelato sundae ice_cream_cone
ball circle: ball football basketball tennis_ball beach_ball soccer_ball
heart: love valentine love_heart
circle: sphere orb disc dot globe_shape ball_shape
square: cube rectangle box_shape block
triangle: pyramid cone
mountains: volcano peak summit ridge massif alp sierra mount hilltop mountainside mountain_top mountaintop matterhorn fuji mont_blanc kilimanjaro foothills crags
volcano mountains: volcano crater
canyon desert mountains: canyon gorge ravine mesa butte badlands
cave mountains: cave cavern grotto
hills: hilly hill hillock knoll moor downs highland moorland dale glen mound slope uplands hillsides
valley hills: valley vale
sea: ocean sea_view gulf strait ocean_waves deep_sea mediterranean pacific_ocean atlantic_ocean baltic caribbean north_sea tide surf swell
harbour harbor sea: harbour harbor port marina dock pier jetty quay wharf docks dockyard
coast: seaside seashore shoreline cliff bluff promontory headland cape fjord coastal clifftop
beach: sandbank sandy_shore seafront strand waterfront sands
lake: pond tarn lagoon_lake mere loch reservoir pool lakeshore puddle
river: stream brook creek rivulet canal waterway estuary riverside riverbank tributary
waterfall: cascade cataract falls rapids niagara
forest: forested wooded tree_covered woods woodland wood grove jungle rainforest taiga copse thicket bush_land forest_clearing clearing glade wilderness pine_wood timberland woodlands
jungle forest: jungle rainforest
swamp lake: swamp marsh bog wetland bayou
desert: sahara dunes sand_dunes dune oasis outback gobi wasteland
meadow: grassy field pasture grassland prairie lawn savanna steppe paddock plain pastureland turf heath
garden meadow: garden park botanical_garden orchard vineyard allotment backyard yard
farm meadow: farm farmland farmyard ranch
field meadow: wheat_field cornfield rice_paddy rice_field crop_field
snow: glacier iceberg ice_floe snowscape tundra arctic antarctica snowfields ski_slope winter_wonderland north_pole south_pole
city: metropolis downtown town_centre cityscape skyline urban_landscape megacity new_york london paris tokyo berlin chicago venice rome hong_kong san_francisco manhattan shanghai dubai sydney amsterdam barcelona city_centre city_center
street city: street alley avenue_street boulevard lane_street alleyway crossroads sidewalk pavement road_in_town
market village: market bazaar marketplace market_square town_square plaza piazza
village: hamlet town settlement small_town township
island: isle atoll archipelago islet desert_island
space: cosmos universe galaxy outer_space nebula milky_way solar_system orbit deep_space black_hole interstellar_space
underwater sea: underwater coral_reef seabed ocean_floor sea_floor under_the_sea reef aquarium
sky: heaven heavens firmament atmosphere cloudscape
room stilllife: room living_room bedroom interior lounge parlour parlor study_room bathroom hallway attic studio_room salon
kitchen room stilllife: kitchen
office room: office workplace cubicle study_office boardroom classroom
stilllife: still_life tabletop table_top
"""


def kinds() -> dict[str, tuple[str, ...]]:
    """For each word or phrase, the things it can be read as, the best first."""
    table: dict[str, tuple[str, ...]] = {}
    for line in _KINDS.strip().splitlines():
        targets, _, words = line.partition(": ")
        for word in words.split():
            table.setdefault(word, tuple(targets.split()))
    return table


FAMILIES = {
    "animal": "animals", "wildlife": "animals", "creature": "animals",
    "beast": "animals", "livestock": "animals", "vehicle": "vehicles",
    "traffic": "vehicles", "plant": "plants", "vegetation": "plants",
    "greenery": "plants", "building": "buildings", "architecture": "buildings",
    "food": "food", "furniture": "household", "people": "people", "human": "people",
}
"""Words for whole families of things, to rule them out."""

HEADS = (
    "house boat ship tree bird fish flower man woman tower bridge lamp light car train "
    "plane cup pot glass bottle table chair box book bell berry dog horse board "
    "top field land side scape garden yard wood hill mountain"
).split()
"""Words that end closed compounds: a "birdhouse" is a house of sorts."""

NOT_COMPOUNDS = frozenset(
    "human roman german woman seahorse talisman ottoman ramen omen women mandolin "
    "butterfly dragonfly stop laptop desktop rooftop tiptop scar oscar flight delight "
    "slight plight twilight twilights carpet cupboard keyboard skateboard surfboard "
    "dashboard inside outside beside aside seaside alight spot despot depot jackpot "
    "teapot hardship friendship membership relationship worship ownership leadership "
    "hothouse dollhouse island highlight spotlight flashlight starboard cardboard "
    "blackboard whiteboard chessboard overboard aboard hotdog corndog bulldog "
    "clamp cramp damp stamp swamp champ ramp tramp tablet facebook hiccup household "
    "wetland thailand finland poland iceland england ireland scotland switzerland "
    "netherlands holland greenland disneyland wonderland homeland".split()
)
"""Words that only look like such compounds."""
