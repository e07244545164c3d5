"""A real worker process whose `toy` provider makes tiny pictures.

Run as `python -m tests.support.toy_worker interactive`.
"""

import sys

from forge_app.bootstrap import Forge
from forge_app.kit.logging import configure_logging
from forge_app.settings import Settings
from tests.support.toys import TextGenerator, ToyProvider
from workers.run import serve

if __name__ == "__main__":
    settings = Settings()
    configure_logging(settings.log_level, settings.log_format, "toy-worker")
    forge = Forge(settings, providers=[ToyProvider()], pooled=False)
    forge.content_types.register(TextGenerator())
    serve(forge, sys.argv[1])
