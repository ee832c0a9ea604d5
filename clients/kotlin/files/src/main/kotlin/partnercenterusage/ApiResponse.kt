package partnercenterusage

/** A successful response with its [data]. */
public class ApiResponse<out T> internal constructor(public val data: T, metadata: ResponseMetadata) :
    ResponseMetadata by metadata
