using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Sends responses in their order, and keeps the headers of the requests.</summary>
internal sealed class Service : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _responses;

    internal Service(params Func<HttpResponseMessage>[] responses)
    {
        _responses = new Queue<Func<HttpResponseMessage>>(responses);
    }

    /// <summary>The headers of each request, a line for each header.</summary>
    internal List<string> Requests { get; } = new List<string>();

    internal static Func<HttpResponseMessage> Response(int status, string body, bool isCompressed = false) => () =>
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var content = new ByteArrayContent(isCompressed ? Compress(bytes) : bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (isCompressed)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        }
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    };

    internal static Func<HttpResponseMessage> Throw(Exception error) => () => throw error;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Requests.Add(request.Headers.ToString().Replace("\r\n", "\n"));
        return Task.FromResult(_responses.Dequeue()());
    }

    private static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionMode.Compress))
        {
            stream.Write(bytes, 0, bytes.Length);
        }
        return compressed.ToArray();
    }
}
