using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>How calls are made, as the client reads it.</summary>
    public interface IReadableConfiguration
    {
        string BasePath { get; }
        string AccessToken { get; }
        Func<CancellationToken, Task<string>> AccessTokenProvider { get; }
        TimeSpan Timeout { get; }
        int Retries { get; }
        string UserAgent { get; }
        string DateTimeFormat { get; }
    }

    /// <summary>How calls are made. All but the token has a default.</summary>
    public class Configuration : IReadableConfiguration
    {
        private string _basePath;
        /// <summary>Where the service is; null for the real one.</summary>
        public string BasePath { get => _basePath ?? "https://api.partnercenter.microsoft.com"; set => _basePath = value; }
        /// <summary>The bearer token, for as long as it is valid.</summary>
        public string AccessToken { get; set; }
        /// <summary>Gives the bearer token instead; asked at each attempt.</summary>
        public Func<CancellationToken, Task<string>> AccessTokenProvider { get; set; }
        /// <summary>How long a call may take in all, with its retries and the waits between them.</summary>
        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
        /// <summary>How often a call is tried again that failed in a way that may pass.</summary>
        public int Retries { get; set; }
        public string UserAgent { get; set; } = "partner-center-usage-csharp/0.1.0";
        public string DateTimeFormat { get; set; } = "o";

        internal static readonly ExceptionFactory DefaultExceptionFactory = null; // ApiClient throws
        internal static IReadableConfiguration MergeConfigurations(IReadableConfiguration defaults, IReadableConfiguration chosen) => chosen;
    }

    internal static class GlobalConfiguration
    {
        internal static readonly IReadableConfiguration Instance = new Configuration();
    }
}
