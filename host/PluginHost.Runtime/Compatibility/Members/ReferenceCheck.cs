using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>
/// Whether everything an assembly refers to in shared assemblies is there. Members of the SDK must match to the letter; of the frameworks the
/// name and the number of parameters are enough, as they never lose one within a version and a false alarm would cost a plugin that works.
/// </summary>
internal sealed class ReferenceCheck(MetadataReader reader, SharedSurface surface, Func<string, bool> isStrict, Func<int, MethodBodyBlock?> bodies)
{
    public IEnumerable<Gap> Find()
    {
        var usage = new Lazy<UsageFinder>(() => new UsageFinder(reader, bodies));
        foreach (var handle in reader.TypeReferences)
        {
            if (TypeNames.AssemblyOf(reader, handle) is { } assembly && surface.Has(assembly))
            {
                var name = TypeNames.Of(reader, handle);
                var type = surface.Find(assembly, name);
                if (type is null || (isStrict(assembly) && !type.IsVisible))
                {
                    yield return new Gap($"type {CSharpNames.Short(name)} of {assembly}", usage.Value.Of(handle));
                }
            }
        }

        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (TypeLink.Of(reader, member.Parent, own: null) is { Assembly: { } assembly } parent && surface.Find(assembly, parent.Type) is { } type && !Has(type, member, isStrict(assembly)))
            {
                yield return new Gap(CSharpSignatures.Reference(reader, member, parent.Type), usage.Value.Of(handle));
            }
        }
    }

    private bool Has(SurfaceType type, MemberReference member, bool strict)
    {
        var name = reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return Has(type, name, member.DecodeFieldSignature(CanonicalSignatures.Instance, reader), -1, strict);
        }

        var signature = member.DecodeMethodSignature(CanonicalSignatures.Instance, reader);
        return Has(type, name, CanonicalSignatures.Key(signature), signature.ParameterTypes.Length, strict);
    }

    // Where a chain of bases leaves what is known, nothing can be said against the member.
    private bool Has(SurfaceType type, string name, string key, int parameters, bool strict)
    {
        if (type.Members.Any(found => found.Name == name && (strict ? found.IsVisible && found.Key == key : found.Parameters == parameters)))
        {
            return true;
        }

        var next = type.IsInterface ? type.Interfaces : type.Base is { } parent ? [parent] : [];
        return next.Any(link => surface.Find(link.Assembly!, link.Type) is not { } above || Has(above, name, key, parameters, strict && !link.IsGeneric));
    }
}
