"""HTTP on the loopback interface, without the certificates of the machine.

httpx loads them anew for each client and for each call of a function, which takes 10 ms.
"""

from __future__ import annotations

import ssl
from functools import partial

import httpx

_TRUST_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

Client = partial(httpx.Client, verify=_TRUST_NOBODY)
get = partial(httpx.get, verify=_TRUST_NOBODY)
post = partial(httpx.post, verify=_TRUST_NOBODY)
request = partial(httpx.request, verify=_TRUST_NOBODY)
stream = partial(httpx.stream, verify=_TRUST_NOBODY)
