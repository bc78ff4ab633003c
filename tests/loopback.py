"""HTTP on the loopback interface, where whoever answers is trusted.

httpx loads the certificates of the machine for each client and for each call of a function of its
own, which takes 17 ms.
"""

from __future__ import annotations

from functools import partial

import httpx

Client = partial(httpx.Client, verify=False)
get = partial(httpx.get, verify=False)
post = partial(httpx.post, verify=False)
request = partial(httpx.request, verify=False)
stream = partial(httpx.stream, verify=False)
