"""Misparses in which a phrase swallows what stands behind it: a deed, the rest of a list, what somebody denied."""

REPAIRS = ()
