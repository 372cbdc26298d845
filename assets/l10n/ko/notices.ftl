### Notices: what happened, why, and what to do.
