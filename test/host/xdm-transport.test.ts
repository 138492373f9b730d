import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { WorkbookHost } from "../../src/host/workbook-host";
import { conversationId, XdmConversation, xdmInitScript } from "../../src/host/xdm-transport";

function message(actionName: string, actionType: number, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: actionName,
    _actionType: actionType,
    _conversationId: conversationId,
    _correlationId: 7,
    _data: data,
  });
}

describe("the web shape's messages", () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("甲");
  const host = new WorkbookHost(workbook);
  const conversation = new XdmConversation(host);

  test("the page's script names the window for its origin", () => {
    const script = xdmInitScript({ origin: "https://addin.test", language: "zh-CN" });
    expect(script).toContain("Excel$Web$16.00$zh-CN$guibiao$$disableLogging$3");
    expect(script).toContain("|https://addin.test");
  });

  test("a request is answered by its number", async () => {
    const body = JSON.stringify({ Actions: [{ Id: 2, ActionType: 5, Name: "", ObjectPathId: 0 }], ObjectPaths: {} });
    const answer = await conversation.receive(
      message("executeMethod", 0, {
        ArrayData: ["", "POST", "ProcessQuery", [], body, 0, 0],
        DdaMethod: { ControlId: "c", Version: 1, DispatchId: 93 },
      }),
    );
    expect(JSON.parse(answer ?? "")).toMatchObject({
      _messageType: 1,
      _correlationId: 7,
      _data: { Error: 0, Data: [200, [], ['{"Results":[{"ActionId":2,"Value":null}]}']] },
    });
  });

  test("events are sent only to those who registered", async () => {
    const sent: string[] = [];
    conversation.onEvent = (event) => sent.push(event);
    void host.runRibbonCommand("check");
    expect(sent).toEqual([]);
    await conversation.receive(message("appCommandInvoked", 1, {}));
    void host.runRibbonCommand("check");
    expect(sent).toHaveLength(1);
  });

  test("other messages are none of its business, unknown calls fail loudly", async () => {
    expect(await conversation.receive(JSON.stringify({ _messageType: 0, _conversationId: "another" }))).toBeNull();
    await expect(conversation.receive(message("unheardOf", 0, {}))).rejects.toThrow("unheardOf");
  });
});
