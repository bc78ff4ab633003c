"""What all stories know."""

WEBSITE = "WEBSITE_ID"
EMAIL = "operator@example.com"


def refused(error, status, reason):
    """Whether an exception is this refusal."""
    return (error.status, error.reason) == (status, reason)
