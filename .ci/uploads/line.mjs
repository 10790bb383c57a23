// A line to the program that is cut each time that so many more bytes have gone through, as often as is said.
import { connect, createServer } from "node:net";

export async function openLine(port, every, cuts) {
  const line = { cuts: 0, bytes: 0 };
  const open = new Set();
  const server = createServer((client) => {
    const program = connect(port, "127.0.0.1");
    open.add(client);
    const cut = () => {
      client.destroy();
      program.destroy();
      open.delete(client);
    };
    for (const side of [client, program]) {
      side.on("error", cut).on("close", cut);
    }
    client.on("data", (bytes) => {
      line.bytes += bytes.length;
      if (line.cuts < cuts && line.bytes > every * (line.cuts + 1)) {
        line.cuts += 1;
        cut();
      } else if (!program.write(bytes)) {
        client.pause();
        program.once("drain", () => client.resume());
      }
    });
    program.on("data", (bytes) => client.write(bytes));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  line.url = `http://127.0.0.1:${server.address().port}`;
  line.close = () => {
    open.forEach((client) => client.destroy());
    server.close();
  };
  return line;
}
