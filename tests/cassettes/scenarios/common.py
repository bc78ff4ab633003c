"""What all scenarios know."""

WEBSITE = "11111111-1111-4111-8111-111111111111"
EMAIL = "operator@example.com"


def refused(error, status, reason):
    """Whether an exception is this refusal."""
    return (error.status, error.reason) == (status, reason)
