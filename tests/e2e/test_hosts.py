"""That the suite notices a page which asks another host for anything."""

from playwright.sync_api import Browser


def test_a_request_to_another_host_is_noticed(
    browser: Browser, strangers: list[str]
) -> None:
    context = browser.new_context()
    context.route("**", lambda route: route.fulfill(body="<p>a page</p>"))
    page = context.new_page()
    page.goto("http://127.0.0.1:9/")
    page.evaluate("new Image().src = 'http://127.0.0.1:9/own.png'")
    page.evaluate("fetch('http://stranger.example/count')")
    page.evaluate("void new WebSocket('ws://stranger.example/live')")
    page.wait_for_load_state("networkidle")
    context.close()
    assert sorted(strangers) == [
        "http://stranger.example/count", "ws://stranger.example/live"
    ]  # fmt: skip
    strangers.clear()
