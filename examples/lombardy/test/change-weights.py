"""Opens a workbook in LibreOffice, writes each list of weights of standard input into the second column of its second
sheet as a person would, and prints what the first sheet then shows, as JSON."""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

path, profile = sys.argv[1:3]
pipe = f"insedia{os.getpid()}"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


def desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


hidden = PropertyValue()
hidden.Name, hidden.Value = "Hidden", True
desk = desktop()
document = desk.loadComponentFromURL(f"file://{path}", "_blank", 0, (hidden,))
order, weights = document.Sheets.getByIndex(0), document.Sheets.getByIndex(1)
cursor = order.createCursor()
cursor.gotoEndOfUsedArea(False)
shown = order.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
results = []
for given in json.load(sys.stdin):
    for row, weight in enumerate(given, start=1):
        weights.getCellByPosition(1, row).setValue(weight)
    results.append([list(cells) for cells in shown.getDataArray()])
document.close(True)
try:
    desk.terminate()
except Exception:
    pass  # it may be gone before it answers
office.wait(60)
json.dump(results, sys.stdout)
