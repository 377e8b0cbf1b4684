# The two calling conventions between Python's web servers and applications, each with a server in a single thread.
# Requests come from a list instead of sockets. The application is a notice board: GET asks for the news, POST brings them.

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

type Request = tuple[str, list[bytes]]  # the method, and the body in the pieces in which it arrives
type Message = dict[str, Any]
type StartResponse = Callable[[str, list[tuple[str, str]]], object]
type WsgiApp = Callable[[Message, StartResponse], Iterable[bytes]]
type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]
type AsgiApp = Callable[[Message, Receive, Send], Awaitable[None]]


def serve_wsgi(app: WsgiApp, requests: Iterable[Request]) -> None:
    """One call for each request. What it returns is iterated over and sent; only then comes the next request."""
    for method, pieces in requests:
        head: list[str] = []

        def write(chunk: bytes) -> None:
            while head:  # goes out with the first bytes of the body: until then the application may change its mind
                print(f"wsgi: {head.pop()} to {method}")
            if chunk:
                print(f"wsgi: {chunk.decode()} to {method}")

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Callable[[bytes], None]:
            head[:] = [status]
            return write

        print(f"wsgi: calls app(environ, start_response) for {method}")
        content = b"".join(pieces)
        environ: Message = {"REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": "/news", "QUERY_STRING": ""}
        environ |= {"CONTENT_LENGTH": str(len(content)), "wsgi.input": BytesIO(content)}
        setup_testing_defaults(environ)  # the other variables that PEP 3333 asks for
        body = app(environ, start_response)
        try:
            for chunk in body:
                if chunk:
                    write(chunk)
            write(b"")
        finally:
            getattr(body, "close", lambda: None)()


async def serve_asgi(app: AsgiApp, requests: Iterable[Request]) -> None:
    """One coroutine for each connection. It awaits events, and what it has to say it sends as events."""

    async def connection(method: str, pieces: list[bytes]) -> None:
        async def receive() -> Message:
            await asyncio.sleep(0)  # meanwhile the others have their turn
            return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)} if pieces else {"type": "http.disconnect"}

        async def send(event: Message) -> None:
            print(f"asgi: {event['status'] if event['type'] == 'http.response.start' else event['body'].decode()} to {method}")
            await asyncio.sleep(0)

        print(f"asgi: calls app(scope, receive, send) for {method}")
        scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "path": "/news"}
        await app(scope | {"query_string": b"", "headers": []}, receive, send)

    async with asyncio.TaskGroup() as connections:
        for method, pieces in requests:
            connections.create_task(connection(method, [*pieces]))


def wsgi_board() -> WsgiApp:
    news = [b"no news"]

    def app(environ: Message, start_response: StartResponse) -> Iterator[bytes]:
        if environ["REQUEST_METHOD"] == "POST":
            news[0] = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))  # one call for the whole body, however long it takes to arrive
            print(f"post: has read {news[0].decode()}")
        start_response("200 OK", [("Content-Type", "text/plain")])
        yield news[0]  # to wait for other news would be to wait for ever: nobody else is called meanwhile

    return app


def asgi_board() -> AsgiApp:
    news: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        if scope["method"] == "POST":
            text, more = b"", True
            while more:
                event = await receive()
                text, more = text + event["body"], event["more_body"]
                print(f"post: has received {text.decode()}")
            news.set_result(text)
        else:
            print("get: waits for the news")
            text = await news
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": text})

    return app


async def main() -> None:
    get, post = ("GET", [b""]), ("POST", [b"snow", b" tonight"])
    serve_wsgi(wsgi_board(), [get, post, get])
    await serve_asgi(asgi_board(), [get, post])


if __name__ == "__main__":
    asyncio.run(main())
