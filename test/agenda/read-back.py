"""Reads a calendar file with Python's icalendar and writes what it found as JSON."""
import json
import sys
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())


def when(event, name):
    value = event.get(name)
    if value is None:
        return None
    time = value.dt
    # A wall clock of no zone stays one; an instant is told in seconds.
    return int(time.timestamp()) if getattr(time, "tzinfo", None) else time.isoformat()


def text(event, name):
    return None if event.get(name) is None else str(event.get(name))


def categories(event):
    value = event.get("CATEGORIES")
    return [] if value is None else [str(one) for one in value.cats]


print(
    json.dumps(
        [
            {
                "uid": text(event, "UID"),
                "title": text(event, "SUMMARY"),
                "description": text(event, "DESCRIPTION"),
                "location": text(event, "LOCATION"),
                "status": text(event, "STATUS"),
                "url": text(event, "URL"),
                "sequence": event.get("SEQUENCE"),
                "subjects": categories(event),
                "start": when(event, "DTSTART"),
                "end": when(event, "DTEND"),
            }
            for event in calendar.walk("VEVENT")
        ]
    )
)
