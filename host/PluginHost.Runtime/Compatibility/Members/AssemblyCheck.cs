using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>Everything one dll needs of the SDK and does not find.</summary>
internal sealed class AssemblyCheck(SharedSurface surface, Func<string, bool> isSdk)
{
    /// <summary>Nothing for a dll that does not refer to the SDK, or is not .NET: loading it will tell.</summary>
    public IReadOnlyList<Gap> Check(byte[] dll)
    {
        try
        {
            using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(dll));
            if (!image.HasMetadata)
            {
                return [];
            }

            var reader = image.GetMetadataReader();
            if (!reader.AssemblyReferences.Any(handle => isSdk(reader.GetString(reader.GetAssemblyReference(handle).Name))))
            {
                return [];
            }

            var bodies = new Func<int, MethodBodyBlock?>(image.GetMethodBody);
            return
            [
                .. new ReferenceCheck(reader, surface, isSdk, bodies).Find(),
                .. new ImplementationCheck(reader, surface, isSdk).Find(),
                .. new AttributeCheck(reader, surface, isSdk, bodies).Find(),
            ];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }
}
