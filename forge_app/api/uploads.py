"""Takes files in while they stream, and stops at the first byte too many."""

from collections.abc import AsyncGenerator

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from forge_app.errors import InvalidError, MalformedError
from forge_app.features.media.files import Intake

# Boundaries and part headers come on top of the file itself.
_FORM_OVERHEAD = 20_000
_CHUNK = 256 * 1024

UPLOAD_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "image/*": {"schema": {"type": "string", "format": "binary"}},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
        },
    }
}


async def received_file(request: Request, intake: Intake) -> bytes:
    """The bytes of the one file of a request: its bare body, or the form's `file`.

    Raises:
        TooLargeError: it is over the intake's limit; the rest was not read.
        MalformedError: the form cannot be read.
        InvalidError: there is no file in it.
    """
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _from_form(request, intake)
    intake.expect(request.headers.get("content-length"))
    async for chunk in request.stream():
        intake.feed(chunk)
    return intake.finish()


async def _from_form(request: Request, intake: Intake) -> bytes:
    guard = intake.widened(_FORM_OVERHEAD)
    guard.expect(request.headers.get("content-length"))

    async def counted() -> AsyncGenerator[bytes]:
        async for chunk in request.stream():
            guard.count(len(chunk))
            yield chunk

    parser = MultiPartParser(request.headers, counted(), max_files=1, max_fields=8)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise MalformedError("The form cannot be read as multipart/form-data.") from (
            error
        )
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise InvalidError("Send the picture as the form's field `file`.")
        while chunk := await file.read(_CHUNK):
            intake.feed(chunk)
    finally:
        await form.close()
    return intake.finish()
