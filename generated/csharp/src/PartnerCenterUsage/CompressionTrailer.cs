using System.Linq;

namespace PartnerCenterUsage.Client
{
    /// <summary>The last bytes of compressed data, which tell whether the data are complete.</summary>
    internal static class CompressionTrailer
    {
        private const int ShortestGzip = 20;
        private const int ShortestZlib = 8;

        internal static bool HasGzipLength(byte[] compressed, byte[] data) =>
            compressed.Length >= ShortestGzip && LastFourBytes(compressed, 0, 1, 2, 3) == (uint)data.Length;

        internal static bool HasZlibChecksum(byte[] compressed, byte[] data) =>
            compressed.Length >= ShortestZlib && LastFourBytes(compressed, 3, 2, 1, 0) == Adler32(data);

        /// <summary>The number in the last four bytes, in this order from the lowest to the highest.</summary>
        private static uint LastFourBytes(byte[] bytes, params int[] order) =>
            order.Reverse().Aggregate(0u, (number, index) => number << 8 | bytes[bytes.Length - 4 + index]);

        private static uint Adler32(byte[] data)
        {
            const uint modulus = 65521;
            uint sum = 1;
            uint sumOfSums = 0;
            foreach (var value in data)
            {
                sum = (sum + value) % modulus;
                sumOfSums = (sumOfSums + sum) % modulus;
            }
            return sumOfSums << 16 | sum;
        }
    }
}
