namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>A method or field of a shared type.</summary>
/// <param name="Name">As in metadata: <c>get_Name</c>, <c>.ctor</c>.</param>
/// <param name="Key">Its canonical signature.</param>
/// <param name="Parameters">How many; -1 for a field.</param>
/// <param name="IsVisible">Whether other assemblies can use it.</param>
/// <param name="IsAbstract">Whether who implements the type must have it.</param>
/// <param name="IsVirtual">Whether it can be overridden.</param>
/// <param name="Display">It in the form of C#, made when it is needed.</param>
internal sealed record SurfaceMember(string Name, string Key, int Parameters, bool IsVisible, bool IsAbstract, bool IsVirtual, Func<string> Display);
