// Crisp's official Node client, as `run.py` asks for it: its arguments are the folder with node_modules, and what
// to do. `describe` prints the methods and their types as JSON. `call` reads the address of a server and calls as
// JSON from standard input, makes one call after the other, and prints a line of JSON for each.
const fs = require("fs");
const path = require("path");

const [folder, command] = process.argv.slice(2);
const modules = path.join(path.resolve(folder), "node_modules");
const { Crisp } = require(path.join(modules, "crisp-api"));
console.log = console.error; // what the client says is no part of the answer

function client() {
  const made = new Crisp();
  made.setTier("plugin");
  return made;
}

// Every method of every object that the client holds: nobody has to know their names.
function* methods(made) {
  for (const namespace of Object.keys(made)) {
    const held = made[namespace];
    if (namespace.startsWith("_") || typeof held !== "object" || held === null) continue;
    const names = new Set();
    for (let level = held; level && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
      Object.getOwnPropertyNames(level).forEach((name) => names.add(name));
    }
    for (const name of names) {
      const known = name !== "constructor" && !name.startsWith("_") && typeof held[name] === "function";
      if (known) yield [namespace, name, held[name]];
    }
  }
}

// What TypeScript's own compiler says of the types that the package ships.
class Types {
  constructor() {
    this.ts = require(path.join(modules, "typescript"));
    const home = path.join(modules, "crisp-api");
    const { types, typings } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
    const file = path.join(home, types ?? typings ?? "index.d.ts");
    const program = this.ts.createProgram([file], { strict: true, skipLibCheck: true, types: [] });
    const source = program.getSourceFile(file);
    this.checker = program.getTypeChecker();
    const exported = source ? this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(source)) : [];
    const declared = exported.find((symbol) => symbol.name === "Crisp");
    this.client = declared && this.checker.getDeclaredTypeOfSymbol(declared);
    this.named = {};
  }

  method(namespace, name) {
    const held = this.client?.getProperty(namespace);
    const symbol = held && this.checker.getTypeOfSymbol(held).getProperty(name);
    const [signature] = symbol ? this.checker.getTypeOfSymbol(symbol).getCallSignatures() : [];
    if (!signature) return null;
    const result = signature.getReturnType();
    const [returned] = this.checker.getTypeArguments(result);
    return {
      source: path.basename(symbol.declarations[0].getSourceFile().fileName).split(".")[0],
      doc: this.ts.displayPartsToString(symbol.getDocumentationComment(this.checker)),
      parameters: signature.parameters.map((parameter) => this.field(parameter)),
      returns: this.described(returned ?? result),
    };
  }

  field(symbol) {
    const { SymbolFlags } = this.ts;
    const optional = Boolean(symbol.flags & SymbolFlags.Optional || symbol.valueDeclaration?.questionToken);
    return { name: symbol.name, optional, type: this.described(this.checker.getTypeOfSymbol(symbol)) };
  }

  described(type) {
    const { TypeFlags } = this.ts;
    const is = (flags) => Boolean(type.flags & flags);
    if (is(TypeFlags.BooleanLike)) return { scalar: "bool" };
    if (type.isUnion()) return this.union(type);
    if (type.isStringLiteral()) return { words: [type.value] };
    if (is(TypeFlags.TemplateLiteral)) return { words: [type.texts.join("*").replace(/\*+$/, "*")] };
    if (is(TypeFlags.StringLike)) return { scalar: "str" };
    if (is(TypeFlags.NumberLike)) return { scalar: "int" };
    if (this.checker.isArrayType(type)) return { list: this.described(this.checker.getTypeArguments(type)[0]) };
    if (is(TypeFlags.NonPrimitive)) return { map: { scalar: "any" } };
    const values = is(TypeFlags.Object) && this.checker.getIndexInfosOfType(type)[0];
    if (values) return { map: this.described(values.type) };
    if (is(TypeFlags.Object) && !type.getCallSignatures().length) return this.object(type);
    return { scalar: "any" };
  }

  union(type) {
    const { TypeFlags } = this.ts;
    const isNothing = TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never;
    let parts = type.types.filter((part) => !(part.flags & isNothing));
    const nullable = parts.some((part) => part.flags & TypeFlags.Null);
    parts = parts.filter((part) => !(part.flags & TypeFlags.Null)).map((part) => this.described(part));
    const words = parts.flatMap((part) => part.words ?? []);
    const rest = parts.filter((part) => !part.words);
    const options = words.length ? [{ words }, ...rest] : rest;
    const unlike = [...new Set(options.map((option) => JSON.stringify(option)))].map((text) => JSON.parse(text));
    const made = unlike.length === 1 ? unlike[0] : { options: unlike };
    return nullable ? { nullable: made } : made;
  }

  object(type) {
    const properties = this.checker.getPropertiesOfType(type);
    if (!properties.length) return { map: { scalar: "any" } };
    const name = type.aliasSymbol?.name ?? type.symbol.name;
    const ref = name.startsWith("__") ? `Unnamed${type.id}` : name;
    if (!(ref in this.named)) {
      this.named[ref] = [];
      this.named[ref] = properties
        .filter((property) => !this.isNever(property))
        .map((property) => this.field(property));
    }
    return { ref };
  }

  isNever(property) {
    const found = this.checker.getNonNullableType(this.checker.getTypeOfSymbol(property));
    return Boolean(found.flags & this.ts.TypeFlags.Never);
  }
}

function describe() {
  const types = new Types();
  const found = [...methods(client())].map(([namespace, name, method]) => {
    const untyped = Array.from({ length: method.length }, (_, index) => ({
      name: `argument_${index}`, optional: false, type: null,
    }));
    const nothing = { source: namespace, doc: "", parameters: untyped, returns: null };
    return { name: `${namespace}.${name}`, ...(types.method(namespace, name) ?? nothing) };
  });
  return { methods: found, types: types.named };
}

async function call() {
  const { host, identifier, key, tier, timeout, calls } = JSON.parse(fs.readFileSync(0, "utf8"));
  for (const [number, [method, args]] of calls.entries()) {
    const made = client();
    made.setRestHost(host.replace("{call}", number));
    made.authenticateTier(tier, identifier, key);
    const [namespace, name] = method.split(".");
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer after ${timeout} s`)), timeout * 1000);
    });
    let outcome = "";
    try {
      // An argument that is not given leaves a gap, as `undefined` does.
      await Promise.race([made[namespace][name](...args), late]);
    } catch (error) {
      outcome = error.code ? `refused ${error.code} ${error.message ?? ""}`.trim() : String(error);
    }
    clearTimeout(timer);
    process.stdout.write(JSON.stringify([number, outcome]) + "\n");
  }
}

(async () => {
  if (command === "describe") process.stdout.write(JSON.stringify(describe()));
  else await call();
})();
