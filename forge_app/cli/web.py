"""The web process: the built front end, the API and the sockets under uvicorn.

Started by `forge up` as `python -m forge_app.cli.web`. It serves the finished build:
nothing is compiled, so it is ready in about two seconds.
"""

import os

from forge_app.cli.console import ROOT

GRACE_SECONDS = 2
# Most of one WebSocket message coming in: what Reflex takes; uploads go elsewhere.
MAX_MESSAGE_BYTES = 1_000_000


def environment() -> dict[str, str]:
    """What Reflex has to be told to serve a finished build from one port."""
    return {
        "REFLEX_ENV_MODE": "prod",
        "__REFLEX_SKIP_COMPILE": "true",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        # A dead connection is noticed before its page comes back with a new one.
        "REFLEX_SOCKET_INTERVAL": "10",
        "REFLEX_SOCKET_TIMEOUT": "10",
    }


def main() -> None:
    """Serve until asked to stop."""
    os.environ.update(environment())
    os.chdir(ROOT)

    import uvicorn

    import rxconfig  # noqa: F401 - before the pages: it makes their assets quick
    from forge_app.kit.logging import configure_logging
    from forge_app.settings import Settings

    settings = Settings()
    configure_logging(settings.log_level, settings.log_format, "web")
    uvicorn.run(
        "forge_app.forge_app:app",
        factory=True,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=MAX_MESSAGE_BYTES,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,  # the application knows how many proxies it may believe
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


if __name__ == "__main__":
    main()
