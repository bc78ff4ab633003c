"""Mounted in frameworks, and in views of their own, behind real servers."""

from __future__ import annotations

import json
import queue
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import django.core.asgi
import django.core.wsgi
import django.http
import django.urls
import fastapi
import flask
import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount
from starlette.routing import Route
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import Delivery
from crisp_client.webhooks import parse
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import WebhookError
from crisp_client.webhooks import WsgiApp
from tests import loopback

from . import django_site
from . import serving
from .signing import message
from .signing import SECRET
from .signing import signed
from .signing import TIMESTAMP
from .signing import written

Events = queue.Queue[Any]


@pytest.fixture
def events() -> Events:
    return queue.Queue()


@pytest.fixture
def hooks(events: Events) -> PluginHooks:
    registry = Registry()
    registry.on("message:send", events.put)
    return PluginHooks(registry, SECRET)


def post(url: str, path: str, body: Any, **headers: str) -> int:
    text = written(body)
    given = {**signed(text), "Content-Type": "application/json", **headers}
    return loopback.post(url + path, content=text, headers=given).status_code


def check_mounted(url: str, events: Events, path: str = "/crisp/hooks/") -> None:
    assert loopback.get(f"{url}/hello").json() == {"hello": "world"}
    assert post(url, path, message("Grüße")) == 200
    assert post(url, path, message("Grüße"), **{"X-Crisp-Request-Timestamp": "1"}) == 401
    assert loopback.get(f"{url}{path}").status_code == 405
    assert events.get(timeout=30).content == "Grüße"


def check_view(url: str, events: Events) -> None:
    respelt = json.dumps(message("Grüße"), indent=2).encode()
    answer = loopback.post(
        f"{url}/view", content=respelt, headers=signed(written(message("Grüße")))
    )
    assert answer.status_code == 200
    delivery = events.get(timeout=30)
    assert isinstance(delivery, Delivery)
    assert (delivery.event.to_dict()["content"], delivery.attempt) == ("Grüße", 1)
    wrong = {"X-Crisp-Signature": "0" * 64, "X-Crisp-Request-Timestamp": TIMESTAMP}
    assert loopback.post(f"{url}/view", content=respelt, headers=wrong).status_code == 401
    assert post(url, "/view", []) == 400


def received(body: bytes, headers: Any, events: Events) -> int:
    """What a view of one's own does."""
    try:
        events.put(parse(body, headers, SECRET))
    except WebhookError as error:
        return error.status
    return 200


def test_starlette(hooks: PluginHooks, events: Events) -> None:
    app = AsgiApp(hooks)

    @asynccontextmanager
    async def lifespan(_: Any) -> AsyncIterator[None]:
        async with app:
            yield

    async def hello(_: Any) -> JSONResponse:
        return JSONResponse({"hello": "world"})

    async def view(request: Any) -> JSONResponse:
        return JSONResponse({}, received(await request.body(), request.headers, events))

    routes = [
        Route("/hello", hello),
        Route("/view", view, methods=["POST"]),
        Mount("/crisp/hooks", app),
        Route("/exact", app),
    ]
    with serving.asgi(Starlette(routes=routes, lifespan=lifespan)) as url:
        check_mounted(url, events)
        check_view(url, events)
        assert post(url, "/crisp/hooks", message("lost")) == 307
        assert post(url, "/exact", message("no slash")) == 200
    assert events.get_nowait().content == "no slash"


def test_fastapi(hooks: PluginHooks, events: Events) -> None:
    hook_app = AsgiApp(hooks)

    @asynccontextmanager
    async def lifespan(_: fastapi.FastAPI) -> AsyncIterator[None]:
        async with hook_app:
            yield

    app = fastapi.FastAPI(lifespan=lifespan)
    app.mount("/crisp/hooks", hook_app)
    app.routes.append(Route("/exact", hook_app))

    @app.get("/hello")
    async def hello() -> dict[str, str]:
        return {"hello": "world"}

    @app.post("/view")
    async def view(request: fastapi.Request) -> fastapi.Response:
        status = received(await request.body(), request.headers, events)
        return fastapi.Response(status_code=status)

    with serving.asgi(app) as url:
        check_mounted(url, events)
        check_view(url, events)
        assert post(url, "/crisp/hooks", message("lost")) == 307
        assert post(url, "/exact", message("no slash")) == 200
    assert events.get_nowait().content == "no slash"


def test_flask(hooks: PluginHooks, events: Events) -> None:
    app = flask.Flask("tests")

    @app.get("/hello")
    def hello() -> dict[str, str]:
        return {"hello": "world"}

    @app.post("/view")
    def view() -> tuple[str, int]:
        return "", received(flask.request.get_data(), flask.request.headers, events)

    with WsgiApp(hooks) as hook_app:
        mounted = DispatcherMiddleware(app, {"/crisp/hooks": hook_app})
        with serving.wsgi(mounted) as url:
            check_mounted(url, events)
            check_view(url, events)
            assert post(url, "/crisp/hooks", message("no slash")) == 200
    assert events.get_nowait().content == "no slash"


@pytest.fixture
def django_urls(events: Events) -> None:
    def hello(request: django.http.HttpRequest) -> django.http.JsonResponse:
        return django.http.JsonResponse({"hello": "world"})

    def view(request: django.http.HttpRequest) -> django.http.HttpResponse:
        return django.http.HttpResponse(status=received(request.body, request.headers, events))

    django_site.serve(django.urls.path("hello", hello), django.urls.path("view", view))


@pytest.mark.usefixtures("django_urls")
def test_django_under_wsgi(hooks: PluginHooks, events: Events) -> None:
    site = django.core.wsgi.get_wsgi_application()
    with WsgiApp(hooks) as hook_app:

        def application(environ: dict[str, Any], start_response: Any) -> Any:
            ours = environ["PATH_INFO"].startswith("/crisp/hooks/")
            return (hook_app if ours else site)(environ, start_response)

        with serving.wsgi(application) as url:
            check_mounted(url, events)
            check_view(url, events)


@pytest.mark.usefixtures("django_urls")
def test_django_under_asgi(hooks: PluginHooks, events: Events) -> None:
    site, hook_app = django.core.asgi.get_asgi_application(), AsgiApp(hooks)

    async def application(scope: Any, receive: Any, send: Any) -> None:
        # Django knows no lifespan, so the whole of it can be the hooks' own.
        ours = scope["type"] == "lifespan" or scope["path"].startswith("/crisp/hooks/")
        await (hook_app if ours else site)(scope, receive, send)

    with serving.asgi(application) as url:
        check_mounted(url, events)
        check_view(url, events)
