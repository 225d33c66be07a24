using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>Everything one rendering makes, to be let go together: images first, then what their functions use.</summary>
internal sealed class RenderSession(bool isDraft, int threads, CancellationToken cancellationToken) : IDisposable
{
    private const string Concurrency = "vips-concurrency";

    private readonly Stack<VipsImageHandle> _images = new();
    private readonly Stack<IDisposable> _kept = new();
    private Exception? _failure;

    /// <summary>What the first maker that failed threw.</summary>
    public Exception? Failure => _failure;

    public bool HasEnded => cancellationToken.IsCancellationRequested || _failure is not null;

    /// <summary>Whether nearly the same picture in less time is wanted.</summary>
    public bool IsDraft => isDraft;

    /// <summary>How many threads compute a picture.</summary>
    public int Threads => threads;

    public CancellationToken Token => cancellationToken;

    /// <summary>Keeps an image until the end.</summary>
    public VipsImageHandle Own(VipsImageHandle image)
    {
        _images.Push(image);
        return image;
    }

    /// <summary>Keeps something that images use.</summary>
    public void Keep(IDisposable used) => _kept.Push(used);

    public void Fail(Exception exception) => Interlocked.CompareExchange(ref _failure, exception, null);

    /// <summary>Runs an operation of libvips on an image.</summary>
    public VipsImageHandle Run(string operation, VipsImageHandle image, Action<VipsOperationCall>? arguments = null, string input = "in")
    {
        using var call = new VipsOperationCall(operation);
        call.With(input, image);
        arguments?.Invoke(call);
        return Own(call.ToImage());
    }

    /// <summary>Computes an image now, for steps that would have it computed twice.</summary>
    public VipsImageHandle Compute(VipsImageHandle image)
    {
        var held = VipsApi.ImageCopyMemory(Threaded(image));
        return held.IsInvalid ? throw VipsException.ForFailureOf("copy_memory") : Own(held);
    }

    /// <summary>The same image, computed by this rendering's threads. Fields are shared by all that hold an image: they go on a copy, which costs no pixels.</summary>
    public VipsImageHandle Threaded(VipsImageHandle image)
    {
        var copy = Run("copy", image);
        VipsApi.ImageSetInt(copy, Concurrency, threads);
        return copy;
    }

    public void Dispose()
    {
        while (_images.TryPop(out var image))
        {
            image.Dispose();
        }

        while (_kept.TryPop(out var used))
        {
            used.Dispose();
        }
    }
}
