// A typedoc plugin: shows each schema as `ZodType<Meeting>` with a link to its interface, in place of what Zod infers.
import { Comment, Converter, ReferenceType, ReflectionKind } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const schemas = Object.values(project.reflections).filter(({ name }) => /^[A-Z]\w+Schema$/.test(name));
    for (const schema of schemas) {
      // beside each schema stands an interface of the same name, there for short declaration files only
      if (schema.kind === ReflectionKind.Interface) project.removeReflection(schema);
      if (schema.kind !== ReflectionKind.Variable) continue;
      const name = schema.name.slice(0, -"Schema".length);
      const record = project
        .getReflectionsByKind(ReflectionKind.Interface | ReflectionKind.TypeAlias)
        .find((other) => other.name === name);
      if (!record) continue;
      const link = ReferenceType.createResolvedReference(name, record, project);
      schema.type = Object.assign(ReferenceType.createBrokenReference("ZodType", project, "zod"), {
        typeArguments: [link, link],
      });
      schema.comment ??= new Comment([
        { kind: "text", text: "Zod schema of " },
        { kind: "inline-tag", tag: "@link", text: name, target: record },
        { kind: "text", text: "." },
      ]);
    }
  });
}
