"""Names, addresses, passwords, cookies."""

import pytest

from forge_app.errors import InvalidError
from forge_app.features.accounts import rules
from forge_app.features.accounts.cookies import session_token_from_cookie

TOKEN = "A" * 43
OTHER = "B" * 43


@pytest.mark.parametrize(
    ("given", "stored"),
    [("  Ada   Lovelace ", "Ada Lovelace"), ("李小龍", "李小龍"), ("👩‍🎨", "👩‍🎨")],
)
def test_a_name_is_tidied(given: str, stored: str) -> None:
    assert rules.clean_name(given) == stored


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "a\x00b", "a\ud800b"])
def test_a_bad_name_is_refused(name: str) -> None:
    with pytest.raises(InvalidError):
        rules.clean_name(name)


@pytest.mark.parametrize("email", ["a@b.org", "A.B+c@Example.Co.UK", "jörg@exämple.de"])
def test_an_address_is_lowered(email: str) -> None:
    assert rules.clean_email(f" {email} ") == email.lower()


@pytest.mark.parametrize(
    "email",
    ["", "a", "a@", "@b", "a b@c.d", "a@b@c", "a@.b", "a@b..c", "a\x00@b.c",
     "a\ud800@b.c", "x@" + "y" * 320],
)  # fmt: skip
def test_a_bad_address_is_refused(email: str) -> None:
    with pytest.raises(InvalidError) as caught:
        rules.clean_email(email)
    assert caught.value.code == "bad_email"


@pytest.mark.parametrize("password", ["", "1234567", "x" * 201])
def test_a_password_has_8_to_200_characters(password: str) -> None:
    with pytest.raises(InvalidError) as caught:
        rules.check_password(password)
    assert caught.value.code == "bad_password"


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "Password1",
        "12345678",
        "iloveyou1",
        "aaaaaaaaaaaa",
        "Ada@Example.org",
    ],
)
def test_a_password_that_is_tried_first_is_refused(password: str) -> None:
    with pytest.raises(InvalidError) as caught:
        rules.check_password(password, about=("Ada", "ada@example.org"))
    assert caught.value.code == "weak_password"


def test_a_password_is_the_same_from_every_keyboard() -> None:
    composed, decomposed = "r\u00e9sum\u00e9 ok", "re\u0301sume\u0301 ok"
    assert rules.check_password(composed) == rules.check_password(decomposed)
    rules.canonical_password("half a pair \ud800").encode()


def test_the_list_of_common_passwords_is_not_a_token_one() -> None:
    common = rules._common_passwords()
    assert len(common) > 3000, "OWASP ASVS 6.2.4 wants the top 3000 at least"
    assert min(map(len, common)) >= rules.MIN_PASSWORD


@pytest.mark.parametrize(
    ("granted", "needed", "enough"),
    [
        (["*"], "admin", True),
        (["*"], "*", True),
        (["generate"], "generate", True),
        (["generate"], "read", True),
        (["generate"], "images:read", True),
        (["generate"], "images:write", False),
        (["generate"], "account", False),
        (["read"], "models:read", True),
        (["read"], "generate", False),
        (["images:write"], "images:read", True),
        (["images:read"], "read", False),
        (["images:read", "models:read"], "models:read", True),
        (["generate", "admin"], "*", False),
        ([], "read", False),
    ],
)
def test_a_scope_includes_what_it_is_of_no_use_without(
    granted: list[str], needed: str, enough: bool
) -> None:
    assert rules.allows(granted, needed) is enough


@pytest.mark.parametrize(
    ("header", "secure", "token"),
    [
        (None, None, None),
        ("", None, None),
        (f"forge_session={TOKEN}", None, TOKEN),
        (f'a=b; forge_session="{TOKEN}" ; c=d', None, TOKEN),
        (f"forge_session={TOKEN}; __Host-forge_session={OTHER}", None, OTHER),
        (f"forge_session={TOKEN}; __Host-forge_session={OTHER}", True, OTHER),
        (f"forge_session={TOKEN}; __Host-forge_session={OTHER}", False, TOKEN),
        (f"forge_session={TOKEN}", True, None),
        (f"forge_session={TOKEN}; forge_session={OTHER}", None, TOKEN),
        ("forge_session=short", None, None),
        (f"xforge_session={TOKEN}", None, None),
        (f"forge_session={TOKEN[:-1]}\u00e9", None, None),
    ],
)
def test_the_token_is_found_in_the_cookie(
    header: str | None, secure: bool | None, token: str | None
) -> None:
    assert session_token_from_cookie(header, secure=secure) == token
