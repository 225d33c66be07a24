using System.Reflection;
using System.Runtime.InteropServices;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>
/// Tells whether a type's static constructor has run, without running it: reading a static field would. The runtime keeps that in a
/// flag of the method table, for which there is no public question. The place is taken from the framework's own description of it and the flag is
/// tried on two types of known state; where either fails, only types without a static constructor are looked at.
/// </summary>
internal static unsafe class TypeInitialization
{
    private const uint Initialized = 1;

    private static readonly int AuxiliaryOffset = FindOffset();
    private static readonly bool Works = Try();

    /// <summary>Whether static fields can be read without running code.</summary>
    public static bool CanRead(Type type) => type.TypeInitializer is null || (Works && IsInitialized(type));

    private static bool IsInitialized(Type type)
    {
        var table = (byte*)type.TypeHandle.Value;
        return (**(uint**)(table + AuxiliaryOffset) & Initialized) != 0;
    }

    private static int FindOffset() =>
        typeof(object).Assembly.GetType("System.Runtime.CompilerServices.MethodTable")
            ?.GetField("AuxiliaryData", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?.GetCustomAttribute<FieldOffsetAttribute>()?.Value ?? -1;

    private static bool Try() => AuxiliaryOffset > 0 && Touched.Value > 0 && IsInitialized(typeof(Touched)) && !IsInitialized(typeof(Untouched));

    private static class Touched
    {
        public static readonly int Value;

        static Touched() => Value = 1;
    }

    private static class Untouched
    {
        public static readonly int Value;

        static Untouched() => Value = 1;
    }
}
