using System.Reflection;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>How the walk came to an object.</summary>
/// <param name="From">The object before; <see langword="null"/> at a static field.</param>
/// <param name="Field">The field; <see langword="null"/> for an element of an array or table.</param>
internal sealed record Edge(object? From, FieldInfo? Field);
