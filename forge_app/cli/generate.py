"""`forge generate`: make images on the command line, with no server.

The same services and the same execution as in a worker; what is made is in the gallery
afterwards, too.
"""

import argparse
import asyncio
import re
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from forge_app.cli.config import add_data_option, load_settings
from forge_app.cli.console import CommandError, say
from forge_app.cli.services import opened
from forge_app.cli.user import owner_id
from forge_app.errors import ForgeError, UnavailableError

if TYPE_CHECKING:
    from forge_app.bootstrap import Forge
    from forge_app.core.events import EventBus, Message
    from forge_app.core.jobs import Job, QueueName
    from forge_app.features.generation.requests import GenerateInput, GenerateRequest
    from forge_app.features.generation.views import GenerationView, RunView

NAME_LENGTH = 50
INPUTS = {
    "from": ("init", "a picture to start from; the size is its own unless given"),
    "mask": ("mask", "with --from: only where this picture is white may it change"),
    "vary": ("variation", "a picture to make others like"),
    "style": ("style", "a picture whose palette and texture are taken over"),
    "sketch": ("composition", "a picture that shows what stands where"),
}
"""Options that name pictures, each with its mode in a request."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("prompt", help="what you want to see")
    parser.add_argument("--negative", default="", help="what you do not want to see")
    parser.add_argument(
        "--model",
        action="append",
        metavar="M",
        help="a model, such as forge/landscape; may be given several times "
        "(default: the preselected ones)",
    )
    parser.add_argument("--count", type=int, default=1, help="images of each model")
    parser.add_argument("--seed", type=int, help="the same seed gives the same image")
    parser.add_argument("--width", type=int, help="in pixels")
    parser.add_argument("--height", type=int, help="in pixels")
    parser.add_argument("--aspect", metavar="W:H", help="such as 16:9")
    for name, (_, what) in INPUTS.items():
        parser.add_argument(f"--{name}", metavar="FILE", type=Path, help=what)
    parser.add_argument(
        "--keep", type=float, metavar="0..1",
        help="how much of these pictures is kept (default: 0.6)",
    )  # fmt: skip
    parser.add_argument(
        "--svg",
        action="store_true",
        help="also write the vectors of each picture, where its model draws in them",
    )
    parser.add_argument(
        "--preset",
        action="append",
        metavar="P",
        help="a saved preset, by name or id; may be given several times, and what a "
        "later one sets overrules an earlier one",
    )
    parser.add_argument("--out", metavar="DIR", default=".", help="folder of the files")
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    """Make the images; each file's path goes to stdout."""
    settings = load_settings(args)
    if args.keep is not None and not 0 <= args.keep <= 1:
        raise CommandError("--keep: a number from 0 (nothing) to 1 (everything)")
    request = build_request(args)
    out = Path(args.out).expanduser()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(
            f"the folder {out} cannot be made ({error.strerror}); correct --out"
        ) from None
    progress = Progress()
    with opened(settings, queue=NoDoorbell()) as forge:
        forge.bus = TellingBus(progress, onward=live_bus(forge))
        inputs = given_pictures(forge, args)
        view = make(forge, request.model_copy(update={"inputs": inputs}), progress)
        return 0 if save(forge, view, out, svg=args.svg) else 1


def build_request(args: argparse.Namespace) -> "GenerateRequest":
    """The request as the API would take it.

    Raises:
        CommandError: An argument has no possible value.
    """
    from pydantic import ValidationError

    from forge_app.features.generation.requests import GenerateRequest

    try:
        return GenerateRequest(
            prompt=args.prompt,
            negative_prompt=args.negative,
            models=tuple(args.model) if args.model else None,
            count=args.count,
            seed=args.seed,
            width=args.width,
            height=args.height,
            aspect_ratio=args.aspect,
            presets=tuple(args.preset or ()),
        )
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        name = "--" + str(problem["loc"][0]).partition("_")[0]
        raise CommandError(
            f"{name}: {problem['msg'].removeprefix('Value error, ')}"
        ) from None


def given_pictures(
    forge: "Forge", args: argparse.Namespace
) -> "tuple[GenerateInput, ...]":
    """The pictures that options name, kept in the gallery as uploads are.

    Raises:
        CommandError: A file cannot be read, or is no picture.
    """
    from forge_app.errors import InvalidError
    from forge_app.features.generation.requests import GenerateInput

    found = []
    for name, (mode, _) in INPUTS.items():
        path: Path | None = getattr(args, name)
        if path is None:
            continue
        try:
            with forge.work() as work:
                user_id = owner_id(work)
            new = forge.darkroom.prepare_upload(user_id, path.expanduser().read_bytes())
        except OSError as error:
            raise CommandError(f"--{name}: {path}: {error.strerror}") from None
        except InvalidError as error:
            raise CommandError(f"--{name}: {path}: {error.message}") from None
        with forge.work() as work:
            image_id = work.images.add(new).id
        weight = {} if args.keep is None else {"weight": args.keep}
        found.append(
            GenerateInput.model_validate({"image_id": image_id, "mode": mode, **weight})
        )
    return tuple(found)


def make(
    forge: "Forge", request: "GenerateRequest", progress: "Progress"
) -> "GenerationView":
    """Start a generation, do its work here, and return how it ended."""
    with forge.work() as work:
        user_id = owner_id(work)
    prepared = forge.intake.prepare(user_id, request)
    with forge.work() as work:
        view = work.generation.accept(prepared)
    job_id = view.job_id
    progress.expect(view.runs)
    stopped = asyncio.run(execute_here(forge, job_id))
    progress.end()
    if stopped:
        with forge.work() as work:
            work.generation.cancel(user_id, job_id)
        raise KeyboardInterrupt
    while True:  # at once, unless a server's worker was quicker
        with forge.read() as work:
            view = work.generation.get(user_id, job_id)
        if view.ended:
            return view
        time.sleep(0.2)


async def execute_here(forge: "Forge", job_id: str) -> bool:
    """Do the work in this process; whether somebody asked to stop."""
    from forge_app.features.generation.execution import execute

    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await execute(forge, job_id, stop=stop)
    return stop.is_set()


def save(
    forge: "Forge", view: "GenerationView", out: Path, *, svg: bool = False
) -> bool:
    """Write the files and say why any are missing; whether all are there."""
    drawn = True
    for run in view.runs:
        for image in run.images:
            extension = image.url.rpartition(".")[2]
            path = free_name(out, f"{view.prompt} {run.model}", extension)
            path.write_bytes(forge.files.read(image.sha256, extension))
            print(path)
            if svg:
                drawn &= save_vectors(forge, image.id, path.with_suffix(".svg"))
        if run.undrawn:
            say(f"- {run.model} did not draw: {', '.join(run.undrawn)}")
        if run.status != "completed":
            reason = run.error.message if run.error else run.status
            say(f"✗ {run.model}: {reason}")
    return drawn and all(run.status == "completed" for run in view.runs)


def save_vectors(forge: "Forge", image_id: str, path: Path) -> bool:
    """Write a picture's SVG beside it, or say why there is none."""
    with forge.work() as work:
        user_id = owner_id(work)
    try:
        path.write_bytes(forge.darkroom.download(user_id, image_id, "svg").data)
    except ForgeError as error:
        say(f"✗ {path.name}: {error.message}")
        return False
    print(path)
    return True


def free_name(out: Path, text: str, extension: str) -> Path:
    """A speaking file name that is not taken yet."""
    stem = re.sub(r"[^\w]+", "-", text.lower()).strip("-")[-NAME_LENGTH:].strip("-")
    number = 1
    while (path := out / f"{stem}-{number}.{extension}").exists():
        number += 1
    return path


def live_bus(forge: "Forge") -> "EventBus | None":
    """The bus of a server that runs on the same data, if one does."""
    try:
        forge.bus.ping()
    except UnavailableError:
        return None
    return forge.bus


class NoDoorbell:
    """The queue of a process that does its work itself."""

    def enqueue(self, jobs: "Sequence[Job]") -> None:
        """Nobody needs to be called."""

    def waiting(self, queue: "QueueName") -> int:  # noqa: ARG002
        """None."""
        return 0


class Progress:
    """How far each model is, on one line of the terminal."""

    def __init__(self) -> None:
        self._models: dict[str, str] = {}
        self._percent: dict[str, int] = {}
        self._live = sys.stderr.isatty()

    def expect(self, runs: "Sequence[RunView]") -> None:
        """These models are going to work."""
        self._models = {run.run_id: run.model for run in runs}
        say(f"Forging with {', '.join(self._models.values())} …")

    def tell(self, message: "Message") -> None:
        """Follow an event."""
        run_id = str(message.data.get("run_id", ""))
        if message.name == "run.finished":
            self._percent[run_id] = 100
        elif message.name == "run.progress":
            self._percent[run_id] = int(message.data["progress"])
        else:
            return
        if self._live:
            parts = (
                f"{model} {self._percent.get(run_id, 0)} %"
                for run_id, model in self._models.items()
            )
            print(f"\r\033[K{'   '.join(parts)}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self._live:
            say()


class TellingBus:
    """Shows progress here, and passes events on when a server runs.

    Without one, facts stay in the outbox until there is one.
    """

    def __init__(self, progress: Progress, onward: "EventBus | None") -> None:
        self._progress = progress
        self._onward = onward

    def publish(self, messages: "Sequence[Message]") -> None:
        """Deliver.

        Raises:
            UnavailableError: There is no server.
        """
        for message in messages:
            self._progress.tell(message)
        if self._onward:
            self._onward.publish(messages)
        elif any(message.durable for message in messages):
            raise UnavailableError("No server runs; it will be told later.")

    def ping(self) -> None:
        """Always there."""
