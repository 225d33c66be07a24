using System.Collections.Frozen;

namespace PluginHost.Plugins.Scripting.Csx.Allowed;

/// <summary>What scripts may name outside of themselves. A guard rail against accidents and thoughtless copying, no sandbox: what is to be kept apart needs a process of its own.</summary>
internal static class AllowedNames
{
    /// <summary>Namespaces of which everything may be used.</summary>
    public static readonly FrozenSet<string> Namespaces = new[]
    {
        "System.Collections", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Numerics", "System.Text",
        "System.Text.RegularExpressions", "PluginHost.Sdk.Filters", "PluginHost.Sdk.Imaging", "PluginHost.Sdk.Imaging.Kernels", "PluginHost.Sdk.Imaging.Operations",
        "PluginHost.Sdk.Imaging.Sources", "PluginHost.Sdk.Library", "PluginHost.Sdk.Metadata", "PluginHost.Plugins.Scripting.Csx.Dialect",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Types by full name, where a namespace has others that reach out of the script. Generic ones stand without their arity.</summary>
    public static readonly FrozenSet<string> Types = Names().ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Names()
    {
        const string System = """
            Action ApplicationException ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment Attribute AttributeTargets AttributeUsageAttribute
            BitConverter Boolean Byte Char CharEnumerator Comparison Convert Converter DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate DivideByZeroException Double Enum
            EventArgs EventHandler Exception FlagsAttribute FormatException Func Guid HashCode Half ICloneable IComparable IConvertible IDisposable IEquatable IFormatProvider IFormattable IParsable
            ISpanFormattable ISpanParsable Index IndexOutOfRangeException Int128 Int16 Int32 Int64 IntPtr InvalidCastException InvalidOperationException KeyNotFoundException Lazy Math MathF Memory
            MemoryExtensions MidpointRounding MulticastDelegate NotSupportedException NullReferenceException Nullable Object ObsoleteAttribute OperationCanceledException OverflowException
            ParamArrayAttribute Predicate Random Range RankException ReadOnlyMemory ReadOnlySpan SByte Single Span String StringComparer StringComparison StringSplitOptions TimeOnly TimeSpan
            TimeoutException Tuple TupleExtensions UInt128 UInt16 UInt32 UInt64 UIntPtr ValueTuple ValueType Version Void
            """;
        const string Others = """
            System.Threading.CancellationToken System.Runtime.CompilerServices.CallerArgumentExpressionAttribute System.Runtime.CompilerServices.DefaultInterpolatedStringHandler
            System.Runtime.CompilerServices.ITuple System.Runtime.CompilerServices.SwitchExpressionException PluginHost.Sdk.ContentHash PluginHost.Sdk.PictureId PluginHost.Sdk.Refusal PluginHost.Sdk.TagName PluginHost.Sdk.Searching.SearchedPicture
            """;
        return Words(System).Select(name => "System." + name).Concat(Words(Others));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
