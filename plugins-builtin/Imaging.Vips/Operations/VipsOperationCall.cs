using System.Runtime.InteropServices;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Operations;

/// <summary>One call of a libvips operation: arguments by name, then its result.</summary>
/// <remarks>Most operations only note what to do: pixels are computed when something asks for them.</remarks>
internal sealed class VipsOperationCall(string name) : IDisposable
{
    private readonly VipsOperationHandle _operation = VipsOperationHandle.New(name);

    public VipsOperationCall With(string argument, int value)
    {
        var number = default(GValue);
        VipsApi.ValueInit(ref number, VipsApi.IntType);
        VipsApi.ValueSetInt(ref number, value);
        return Set(argument, ref number);
    }

    public VipsOperationCall With(string argument, double value)
    {
        var number = default(GValue);
        VipsApi.ValueInit(ref number, VipsApi.DoubleType);
        VipsApi.ValueSetDouble(ref number, value);
        return Set(argument, ref number);
    }

    public VipsOperationCall With(string argument, bool value)
    {
        var state = default(GValue);
        VipsApi.ValueInit(ref state, VipsApi.BooleanType);
        VipsApi.ValueSetBoolean(ref state, value);
        return Set(argument, ref state);
    }

    public VipsOperationCall With(string argument, ReadOnlySpan<double> values)
    {
        var array = default(GValue);
        VipsApi.ValueInit(ref array, VipsApi.ArrayDoubleType());
        VipsApi.ValueSetArrayDouble(ref array, values, values.Length);
        return Set(argument, ref array);
    }

    public VipsOperationCall With(string argument, GObjectHandle value)
    {
        var instance = default(GValue);
        VipsApi.ValueInitFromInstance(ref instance, value);
        return Set(argument, ref instance);
    }

    /// <summary>Sets text, or an enumeration by its name in libvips.</summary>
    public VipsOperationCall With(string argument, string value)
    {
        CheckArgument(argument);
        return VipsApi.ObjectSetArgumentFromString(_operation.Address, argument, value) == 0 ? this : throw VipsException.ForFailureOf(name);
    }

    /// <summary>Runs the operation and takes the picture it makes.</summary>
    /// <exception cref="VipsException">It failed.</exception>
    public VipsImageHandle ToImage(string output = "out")
    {
        var result = Run(output);
        var image = VipsApi.ValueDupImage(in result);
        VipsApi.ValueUnset(ref result);
        return image;
    }

    /// <summary>Runs the operation and takes the bytes it makes.</summary>
    /// <exception cref="VipsException">It failed.</exception>
    public byte[] ToBytes(string output = "buffer")
    {
        var result = Run(output);
        var data = VipsApi.ValueGetBlob(in result, out var length);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)length));
        Marshal.Copy(data, bytes, 0, bytes.Length);
        VipsApi.ValueUnset(ref result);
        return bytes;
    }

    public void Dispose() => _operation.Dispose();

    private GValue Run(string output)
    {
        if (!_operation.Build())
        {
            throw VipsException.ForFailureOf(name);
        }

        var result = default(GValue);
        VipsApi.ObjectGetProperty(_operation.Address, output, ref result);
        return result;
    }

    private VipsOperationCall Set(string argument, ref GValue value)
    {
        CheckArgument(argument);
        VipsApi.ObjectSetProperty(_operation.Address, argument, in value);
        VipsApi.ValueUnset(ref value);
        return this;
    }

    /// <remarks>GLib itself only prints a line and goes on without the argument.</remarks>
    private unsafe void CheckArgument(string argument)
    {
        var gClass = *(nint*)_operation.Address;
        if (VipsApi.ClassFindProperty(gClass, argument) == 0)
        {
            throw new ArgumentException($"libvips {VipsLibrary.Version}: {name} has no argument {argument}.", nameof(argument));
        }
    }
}
