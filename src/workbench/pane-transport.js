// Stands in the pane's page before office.js: what Excel for Windows offers there, the page around the frame offers here.
Object.defineProperty(window, "external", { value: Reflect.get(window.parent, "guibiaoExternal"), configurable: true });
// What office.js kept of an earlier workbook in this tab isn't this one's.
for (const key of Object.keys(sessionStorage)) if (/hostinfo/iu.test(key)) sessionStorage.removeItem(key);
