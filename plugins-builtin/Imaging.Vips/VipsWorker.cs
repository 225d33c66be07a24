using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>Runs work of libvips: it is native and takes as long as it takes; off the caller's thread it leaves the caller free to give up.</summary>
internal static class VipsWorker
{
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                return work();
            }
            finally
            {
                // libvips keeps buffers per thread, and pool threads come and go.
                VipsApi.ThreadShutdown();
            }
        },
        cancellationToken);
}
