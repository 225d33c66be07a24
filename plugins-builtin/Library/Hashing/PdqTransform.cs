namespace PluginHost.Plugins.Library.Hashing;

/// <summary>The lowest 16 x 16 frequencies of the samples, without the mean.</summary>
internal static class PdqTransform
{
    private const int Frequencies = 16;
    private static readonly float[] Basis = MakeBasis();

    public static float[] Apply(float[] grid)
    {
        var half = new float[Frequencies * PdqGrid.Size];
        for (var i = 0; i < Frequencies; i++)
        {
            for (var j = 0; j < PdqGrid.Size; j++)
            {
                var sum = 0f;
                for (var k = 0; k < PdqGrid.Size; k++)
                {
                    sum += Basis[(i * PdqGrid.Size) + k] * grid[(k * PdqGrid.Size) + j];
                }

                half[(i * PdqGrid.Size) + j] = sum;
            }
        }

        var result = new float[Frequencies * Frequencies];
        for (var i = 0; i < Frequencies; i++)
        {
            for (var j = 0; j < Frequencies; j++)
            {
                var sum = 0f;
                for (var k = 0; k < PdqGrid.Size; k++)
                {
                    sum += half[(i * PdqGrid.Size) + k] * Basis[(j * PdqGrid.Size) + k];
                }

                result[(i * Frequencies) + j] = sum;
            }
        }

        return result;
    }

    private static float[] MakeBasis()
    {
        var basis = new float[Frequencies * PdqGrid.Size];
        for (var i = 0; i < Frequencies; i++)
        {
            for (var j = 0; j < PdqGrid.Size; j++)
            {
                basis[(i * PdqGrid.Size) + j] = (float)(Math.Sqrt(2.0 / PdqGrid.Size) * Math.Cos(Math.PI / 128 * (i + 1) * ((2 * j) + 1)));
            }
        }

        return basis;
    }
}
