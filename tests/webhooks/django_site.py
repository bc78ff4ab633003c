"""The Django of this process, which can be configured once only."""

from __future__ import annotations

from typing import Any

import django
import django.urls
from django.conf import settings


def serve(*patterns: Any) -> None:
    """Let it have these addresses, instead of those of the test before."""
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=None, USE_TZ=True)
        django.setup(set_prefix=False)

    settings.ROOT_URLCONF = type("Urls", (), {"urlpatterns": patterns})
    django.urls.clear_url_caches()
