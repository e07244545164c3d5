"""`/api/docs`: the API's description to read and try, served from here alone.

The viewer (Swagger UI) comes with the package `fastapi-offline`, so that the page works
without a network and under a policy that runs no script of anybody else's.
"""

from importlib import resources

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from forge_app.errors import NotFoundError

router = APIRouter(prefix="/api", include_in_schema=False)

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Image Forge: API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  displayRequestDuration: true,
  presets: [SwaggerUIBundle.presets.apis],
});
"""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_FILES = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
}


@router.get("")
async def to_docs() -> RedirectResponse:
    """Go where the description is."""
    return RedirectResponse("/api/docs")


@router.get("/docs")
async def docs() -> HTMLResponse:
    """The page."""
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _POLICY})


@router.get("/docs/start.js")
async def start() -> Response:
    """What starts the viewer: a file, for the policy allows no inline script."""
    return Response(_START, media_type="text/javascript")


@router.get("/docs/{name}")
def viewer(name: str) -> Response:
    """A file of the viewer."""
    if name not in _FILES:
        raise NotFoundError("There is no such file.")
    file = resources.files("fastapi_offline") / "static" / name
    headers = {"Cache-Control": "public, max-age=86400"}
    return Response(file.read_bytes(), media_type=_FILES[name], headers=headers)
