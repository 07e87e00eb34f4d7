# print.py <address> <file> PORTRAIT|LANDSCAPE: prints a page to a PDF by WebKit, whose driver has no command for it.
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

ADDRESS, FILE, WAY = sys.argv[1:]
# The map, a table, or a page of text is there, and the app has what prints the map.
READY = """Boolean(document.querySelector(
  '[data-map][data-state=ready] [data-testid=names] text, tr[data-kommune], [data-testid=country] h2, main section h3'
))"""
LOOK_AGAIN_MS = 100

view = WebKit2.WebView()
view.get_settings().set_enable_write_console_messages_to_stdout(True)
window = Gtk.Window(default_width=1280, default_height=900)
window.add(view)
window.show_all()


def look():
    view.evaluate_javascript(READY, -1, None, None, None, seen)
    return GLib.SOURCE_REMOVE


def seen(_, result):
    if view.evaluate_javascript_finish(result).to_boolean():
        save()
    else:
        GLib.timeout_add(LOOK_AGAIN_MS, look)


def save():
    way = getattr(Gtk.PageOrientation, WAY)
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    setup.set_orientation(way)
    settings = Gtk.PrintSettings()
    settings.set_orientation(way)
    settings.set(Gtk.PRINT_SETTINGS_PRINTER, "Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(FILE))
    operation = WebKit2.PrintOperation(web_view=view, print_settings=settings, page_setup=setup)
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: sys.exit(error.message))
    operation.print_()


view.connect("load-changed", lambda _, event: event == WebKit2.LoadEvent.FINISHED and look())
view.load_uri(ADDRESS)
Gtk.main()
